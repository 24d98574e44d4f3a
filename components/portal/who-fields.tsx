import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import { institutionKinds, type Locale, requestInstitutionRoles } from '@/db/enums'
import { listInstitutions } from '@/domain/institutions/queries'
import type { RequestRecord } from '@/domain/requests/queries'
import { countryName } from '@/lib/format'
import { SendButton } from './button'
import { SelectField, TextField, TickBox } from './fields'
import { Theirs } from './theirs'

/** Who asks: the focal point, and the institutions that ask too or take part, looked for by name. */
export async function WhoFields({ draft, find }: { draft: RequestRecord; find?: string }) {
  const t = await getTranslations('portal.fields')
  const optional = t('optional')
  return (
    <>
      <p>
        <span className="block font-semibold">{t('authority')}</span>
        {draft.institution.name}
      </p>
      <TextField
        name="focalPointName"
        label={t('focalPointName')}
        help={t('focalPointHelp')}
        optional={optional}
        value={draft.focalPointName}
        autoComplete="name"
      />
      <TextField
        name="focalPointFunction"
        label={t('focalPointFunction')}
        optional={optional}
        value={draft.focalPointFunction}
        autoComplete="organization-title"
      />
      <TextField
        name="focalPointEmail"
        type="email"
        label={t('focalPointEmail')}
        optional={optional}
        value={draft.focalPointEmail}
        autoComplete="email"
      />
      <TextField
        name="focalPointPhone"
        type="tel"
        label={t('focalPointPhone')}
        optional={optional}
        value={draft.focalPointPhone}
        autoComplete="tel"
      />
      <Institutions draft={draft} find={find} />
    </>
  )
}

type Named = { id: number; name: string }

async function Institutions({ draft, find }: { draft: RequestRecord; find?: string }) {
  const t = await getTranslations('portal.fields')
  const chosen = new Map(draft.institutions.map(({ id, role }) => [id, role]))
  const locale = (await getLocale()) as Locale
  const here = draft.countryCode ?? undefined
  const near = find && here ? await listInstitutions(db(), { q: find, country: here, limit: 8 }) : []
  const all = find ? await listInstitutions(db(), { q: find, limit: 12 }) : []
  const found = [...near, ...all.filter(({ countryCode }) => countryCode !== here)].slice(0, 8)
  const isNew = ({ id }: Named) => !chosen.has(id) && id !== draft.institutionId
  const abroad = new Map(
    found.map(({ id, countryCode }) => [
      id,
      countryCode && countryCode !== here ? countryName(countryCode, locale) : null,
    ]),
  )
  return (
    <fieldset id="institutions" className="scroll-mt-6 border-t pt-7">
      <legend className="float-left mb-1 w-full font-semibold font-serif text-lg">{t('institutions')}</legend>
      <p className="clear-both text-ink-soft">{t('institutionsHelp')}</p>
      {[...draft.institutions, ...found.filter(isNew)].map(({ id, name }) => (
        <Part key={id} id={id} name={name} country={abroad.get(id)} role={chosen.get(id)} />
      ))}
      {requestInstitutionRoles.map((each) => (
        <Theirs
          key={each}
          name={each === 'joint' ? 'jointInstitutionIds' : 'involvedInstitutionIds'}
          role={t(`role.${each}`)}
          options={draft.institutions.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ))}
      {find && found.filter(isNew).length === 0 ? (
        <p className="mt-5">{t('noneFound', { name: find })}</p>
      ) : null}
      <div className="mt-6 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <TextField name="find" type="search" label={t('find')} value={find} />
        </div>
        <SendButton look="secondary" name="go" value="find">
          {t('findButton')}
        </SendButton>
      </div>
      {find ? <NewInstitution /> : null}
    </fieldset>
  )
}

/** The part that an institution takes: it asks too, it takes part, or neither. */
async function Part({
  id,
  name,
  country,
  role,
}: Named & { country?: string | null; role?: 'joint' | 'involved' }) {
  const t = await getTranslations('portal.fields')
  return (
    <fieldset className="mt-5">
      <legend className="font-semibold">
        {name}
        {country ? <span className="font-normal text-ink-soft"> · {country}</span> : null}
      </legend>
      <div className="flex flex-wrap gap-x-7">
        {requestInstitutionRoles.map((each) => (
          <label key={each} htmlFor={`${each}-${id}`} className="flex min-h-11 items-center gap-3">
            <TickBox
              id={`${each}-${id}`}
              name={each === 'joint' ? 'jointInstitutionIds' : 'involvedInstitutionIds'}
              value={String(id)}
              checked={role === each}
            />
            {t(`role.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** For what the list doesn't have: its name, what it is, and the part that it takes. */
async function NewInstitution() {
  const t = await getTranslations('portal.fields')
  const tKind = await getTranslations('enums.institutionKind')
  return (
    <details className="mt-5">
      <summary className="link min-h-11 w-fit py-2">{t('notInList')}</summary>
      <div className="mt-3 space-y-6 border-line border-l-4 pl-5">
        <TextField name="newInstitution" label={t('newInstitution')} help={t('newInstitutionHelp')} />
        <SelectField
          name="newInstitutionKind"
          label={t('newInstitutionKind')}
          empty={t('chooseKind')}
          options={institutionKinds.map((kind) => ({ value: kind, label: tKind(kind) }))}
        />
        <SelectField
          name="newInstitutionRole"
          label={t('newInstitutionRole')}
          options={[...requestInstitutionRoles]
            .reverse()
            .map((each) => ({ value: each, label: t(`role.${each}`) }))}
        />
        <SendButton look="secondary" name="go" value="add">
          {t('add')}
        </SendButton>
      </div>
    </details>
  )
}
