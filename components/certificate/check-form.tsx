import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

/** A code to type; `typed` is what was typed and can be no code. */
export function CheckForm({ typed }: { typed?: string }) {
  const t = useTranslations('certificates.check')
  const isWrong = Boolean(typed?.trim())
  return (
    <form action="/certificates" className="space-y-5">
      {isWrong ? (
        <Alert tone="attention" live>
          <span id="code-error">{t('notACode')}</span>
        </Alert>
      ) : null}
      <div>
        <label htmlFor="code" className="font-semibold">
          {t('code')}
        </label>
        <p id="code-help" className="text-ink-soft text-sm">
          {t('example')}
        </p>
        <Input
          id="code"
          name="code"
          required
          maxLength={60}
          defaultValue={typed?.slice(0, 60)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={isWrong ? true : undefined}
          aria-describedby={isWrong ? 'code-error code-help' : 'code-help'}
          className="tabular mt-1.5 tracking-wider"
        />
      </div>
      <Button type="submit" variant="primary" className="w-full">
        {t('button')}
      </Button>
    </form>
  )
}
