import { useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import type { ShownOperation } from '@/lib/rest/examples'
import { TryOperation } from './try-operation'

/** Everything that a program may ask for, by what it is about; each can be tried. */
export function OperationsList({ operations }: { operations: readonly ShownOperation[] }) {
  const t = useTranslations('account.api')
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  return (
    <div className="space-y-10">
      {tags.map((tag) => {
        const those = operations.filter((operation) => operation.tag === tag)
        return (
          <Section key={tag} id={tag} title={tag} count={those.length}>
            <ul className="divide-y divide-line border-line border-b">
              {those.map((operation) => (
                <li key={operation.id}>
                  <details className="group">
                    <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-4 gap-y-1 py-2">
                      <code className="w-16 shrink-0 font-semibold text-action-strong">
                        {operation.method}
                      </code>
                      <code className="min-w-0 break-all">{operation.path}</code>
                      <span className="text-ink-soft text-sm">
                        {operation.id} · {t('needs', { scope: operation.scope })}
                      </span>
                    </summary>
                    <TryOperation operation={operation} />
                  </details>
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </div>
  )
}
