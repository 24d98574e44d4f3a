'use client'

import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { type VerbForm, VerbFormDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'

/** A verb as a page offers it: it leads to a page (`href`) or opens a dialog (`form`). */
export type OfferedVerb = {
  key: string
  label: string
  /** What stands in its way, in words. */
  why?: string | null
  danger?: boolean
} & ({ href: string; form?: undefined } | { form: VerbForm; href?: undefined })

/** The next verb as one button, the others in a menu; one that cannot be done yet says why. */
export function VerbMenu({
  primary,
  others,
}: {
  primary?: OfferedVerb | null
  others: readonly OfferedVerb[]
}) {
  const t = useTranslations('shell.verbs')
  const [open, setOpen] = useState<string | null>(null)
  const menu = useRef<HTMLButtonElement>(null)
  const whyId = useId()
  const dialogs = [...(primary ? [primary] : []), ...others].filter((verb) => verb.form && !verb.why)
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        {primary?.href && !primary.why ? (
          <Button asChild variant="primary">
            <Link href={primary.href}>{primary.label}</Link>
          </Button>
        ) : primary ? (
          <Button
            variant="primary"
            aria-disabled={primary.why ? true : undefined}
            aria-describedby={primary.why ? whyId : undefined}
            onClick={() => (primary.why ? undefined : setOpen(primary.key))}
          >
            {primary.label}
          </Button>
        ) : null}
        {others.length > 0 ? (
          <Menu
            trigger={
              <Button ref={menu}>
                {primary ? t('more') : t('choose')}
                <ChevronDown aria-hidden />
              </Button>
            }
          >
            {others.map((verb) =>
              verb.href && !verb.why ? (
                <MenuItem key={verb.key} asChild>
                  <Link href={verb.href}>{verb.label}</Link>
                </MenuItem>
              ) : (
                <MenuItem
                  key={verb.key}
                  why={verb.why}
                  danger={verb.danger}
                  onSelect={() => setOpen(verb.key)}
                >
                  {verb.label}
                </MenuItem>
              ),
            )}
          </Menu>
        ) : null}
      </div>
      {primary?.why ? (
        <p id={whyId} className="mt-2 max-w-80 text-ink-soft text-sm">
          {primary.why}
        </p>
      ) : null}
      {dialogs.map((verb) =>
        verb.form ? (
          <VerbFormDialog
            key={verb.key}
            {...verb.form}
            submitVariant={verb.danger ? 'danger' : verb.form.submitVariant}
            returnTo={verb === primary ? undefined : menu}
            open={open === verb.key}
            onOpenChange={(wanted) => setOpen(wanted ? verb.key : null)}
          />
        ) : null,
      )}
    </div>
  )
}
