import type { Entity } from '@/db/enums'
import { can } from '@/domain/policy'
import { actors, policies, type Standing, standings, statuses, subject } from '@/domain/standings'

const words: Record<Standing, string> = {
  administrator: 'administrator',
  coordinator: 'coordinator of the region',
  coordinatorElsewhere: 'coordinator of another region',
  lead: 'officer who leads',
  teammate: 'officer on the team',
  colleague: 'other officer of the region',
  officerElsewhere: 'officer of another region',
  monitor: 'M&E officer',
  observer: 'observer of the country',
  observerElsewhere: 'observer of another country',
  focalPoint: 'focal point of the authority',
  jointFocalPoint: 'focal point of an authority that asks jointly',
  otherFocalPoint: 'focal point of another authority',
  deployedExpert: 'expert deployed on it',
  expert: 'any other expert',
}

/** The page of docs/ that says for every verb of every kind of record who may use it, and in which statuses. */
export function whoMayPage() {
  const parts = Object.entries(policies).map(([entity, policy]) => {
    const all = statuses[entity as Entity]
    const rows = Object.keys(policy.rules).map((verb) => {
      const may = (standing: Standing, status: string) =>
        can(policy, actors[standing], verb, subject(status)).ok
      const who = standings.filter((standing) => all.some((status) => may(standing, status)))
      const when = all.filter((status) => who.some((standing) => may(standing, status)))
      const always = when.length === all.length ? 'always' : when.join(', ')
      return `| ${verb} | ${who.map((standing) => words[standing]).join('; ') || 'nobody who signs in'} | ${always} |`
    })
    return `## ${entity}\n\n| verb | who | in which status |\n| --- | --- | --- |\n${rows.join('\n')}`
  })
  return `# Who may do what

Made from the policies in \`domain/*/policy.ts\` by \`npm run docs\`. What a record has to be like besides its status
stands in [Lifecycles](lifecycles.md). Whoever is not named here gets "forbidden", or "not found" where the record
does not exist for her (\`domain/*/visibility.ts\`).

${parts.join('\n\n')}
`
}
