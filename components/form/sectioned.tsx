'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { cn } from '@/lib/cn'

/** A long form beside the list of its sections, which shows where in it the reader is. */
export function Sectioned({
  sections,
  children,
}: {
  sections: readonly { id: string; title: string }[]
  children: ReactNode
}) {
  const t = useTranslations('form')
  const [here, setHere] = useState(sections[0]?.id)
  const ids = sections.map((section) => section.id).join(' ')
  useEffect(() => {
    const find = () => {
      const passed = ids
        .split(' ')
        .filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < 160)
      const atEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 4
      setHere(atEnd ? ids.split(' ').at(-1) : (passed.at(-1) ?? ids.split(' ')[0]))
    }
    find()
    window.addEventListener('scroll', find, { passive: true })
    return () => window.removeEventListener('scroll', find)
  }, [ids])
  return (
    <div className="gap-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label={t('sections')} className="mb-8 lg:mb-0">
        <ol className="lg:sticky lg:top-8">
          {sections.map((section, index) => (
            <li key={section.id}>
              <a
                href={`#${section.id}`}
                aria-current={here === section.id ? 'step' : undefined}
                className={cn(
                  'flex min-h-11 items-center gap-2.5 border-l-2 px-3 py-1 leading-snug md:min-h-9',
                  here === section.id
                    ? 'border-action font-semibold text-ink'
                    : 'border-line text-ink-soft hover:border-line-strong hover:text-ink',
                )}
              >
                <span className="tabular w-4 text-sm">{index + 1}</span>
                {section.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="min-w-0 space-y-10">{children}</div>
    </div>
  )
}
