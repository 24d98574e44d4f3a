import { actionPolicy } from '@/domain/actions/policy'
import * as actions from '@/domain/actions/status'
import { activityPolicy } from '@/domain/activities/policy'
import * as activities from '@/domain/activities/status'
import type { Policy } from '@/domain/policy'
import { requestPolicy } from '@/domain/requests/policy'
import * as requests from '@/domain/requests/status'
import { resultPolicy } from '@/domain/results/policy'
import * as results from '@/domain/results/status'
import type { Transitions } from '@/domain/transitions'
import { errors } from '@/messages/en.json'

type Lifecycle = {
  title: string
  folder: string
  begins: string
  transitions: Transitions<string, string>
  policy: Policy<string, never>
  /** What stands in the status file besides the table: lists of statuses by name. */
  groups: Record<string, unknown>
}

const lifecycles: Lifecycle[] = [
  {
    title: 'Request',
    folder: 'requests',
    begins: 'draft',
    transitions: requests.requestTransitions,
    policy: requestPolicy,
    groups: requests,
  },
  {
    title: 'Action',
    folder: 'actions',
    begins: 'design',
    transitions: actions.actionTransitions,
    policy: actionPolicy,
    groups: actions,
  },
  {
    title: 'Activity',
    folder: 'activities',
    begins: 'planned',
    transitions: activities.activityTransitions,
    policy: activityPolicy,
    groups: activities,
  },
  {
    title: 'Result',
    folder: 'results',
    begins: 'planned',
    transitions: results.resultTransitions,
    policy: resultPolicy,
    groups: results,
  },
]

/** The page of docs/ that draws every lifecycle from its table. */
export function lifecyclesPage() {
  const parts = lifecycles.map(section)
  return `# Lifecycles

Made from the tables in \`domain/*/status.ts\` and \`domain/*/policy.ts\` by \`npm run docs\`; change those, not this page.

${parts.join('\n\n')}
`
}

function section({ title, folder, begins, transitions, policy, groups }: Lifecycle) {
  const moves = Object.entries(transitions).flatMap(([verb, { from, to, backTo = [to] }]) =>
    from.flatMap((status) => backTo.map((next) => `  ${status} --> ${next}: ${verb}`)),
  )
  const left = new Set(Object.values(transitions).flatMap(({ from }) => from))
  const ends = [...new Set(Object.values(transitions).map(({ to }) => to))].filter(
    (status) => !left.has(status),
  )
  const diagram = [
    'stateDiagram-v2',
    `  [*] --> ${begins}`,
    ...moves,
    ...ends.map((status) => `  ${status} --> [*]`),
  ]
  return `## ${title}

\`domain/${folder}/status.ts\`

\`\`\`mermaid
${diagram.join('\n')}
\`\`\`

${stateGroups(groups)}${guards(policy, transitions)}`.trimEnd()
}

function stateGroups(groups: Record<string, unknown>) {
  const lines = Object.entries(groups)
    .filter(
      (entry): entry is [string, readonly string[]] =>
        /Status(es)?$/.test(entry[0]) && Array.isArray(entry[1]),
    )
    .map(([name, statuses]) => `- \`${name}\`: ${statuses.join(', ')}`)
    .sort()
  return lines.length > 0 ? `Groups of statuses:\n\n${lines.join('\n')}\n\n` : ''
}

function guards({ rules }: Policy<string, never>, transitions: Transitions<string, string>) {
  const said: Record<string, string> = errors
  const lines = Object.keys(transitions).flatMap((verb) =>
    Object.keys(rules[verb]?.needs ?? {}).map((key) => `- **${verb}** (\`${key}\`): ${said[key]}`),
  )
  return lines.length > 0
    ? `What must be so first, and what is said when it is not:\n\n${lines.join('\n')}`
    : ''
}
