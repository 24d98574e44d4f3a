import { getTranslations } from 'next-intl/server'
import { SendButton } from '@/components/portal/button'
import { AskFields } from '@/components/portal/draft-fields'
import { StepOf } from '@/components/portal/draft-steps'
import { PortalHead } from '@/components/portal/page-head'
import { PortalForm } from '@/components/portal/portal-form'
import { requireFocalPoint } from '@/lib/session'
import { begin } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('portal.ask'))('title') }
}

export default async function AskPage() {
  await requireFocalPoint()
  const t = await getTranslations('portal.ask')
  const tForm = await getTranslations('portal.form')
  return (
    <>
      <PortalHead title={t('title')}>
        <p>{t('intro')}</p>
        <ul className="mt-4 list-disc space-y-1 pl-5 text-base">
          <li>{t('saved')}</li>
          <li>{t('leaveOut')}</li>
          <li>
            {t('paper')}{' '}
            <a className="link" href="/api/portal/form">
              {t('paperForm')}
            </a>
          </li>
        </ul>
      </PortalHead>
      <StepOf step="ask" />
      <PortalForm action={begin} problem={tForm('problem')} className="mt-7">
        <AskFields />
        <SendButton>{t('begin')}</SendButton>
      </PortalForm>
    </>
  )
}
