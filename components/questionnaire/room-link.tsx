import { useTranslations } from 'next-intl'

/** A link as large as a wall: the code for phones, and the address for whoever types. */
export function RoomLink({ address, svg }: { address: string; svg: string }) {
  const t = useTranslations('learning.room')
  return (
    <div className="gap-10 lg:flex lg:items-center">
      <div
        role="img"
        aria-label={t('code')}
        className="w-full max-w-[min(32rem,70vh)] rounded-lg border border-line bg-[#fff] p-3 [&_svg]:h-auto [&_svg]:w-full"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, of an address of ours
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <div className="mt-6 max-w-lg lg:mt-0">
        <ol className="list-decimal space-y-2 pl-5 text-lg">
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
        </ol>
        <p className="mt-6 text-ink-soft">{t('orType')}</p>
        <p className="wrap-anywhere mt-1">
          <a href={address} className="link">
            {address}
          </a>
        </p>
      </div>
    </div>
  )
}
