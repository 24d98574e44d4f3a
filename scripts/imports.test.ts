import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { checkImports } from './imports'

/** What breaks the rules in a tree of `files`, as `rule: from -> … -> to`. */
function violations(files: Record<string, string>) {
  const root = mkdtempSync(path.join(tmpdir(), 'minga-imports-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    }
    return checkImports(root).violations.map(({ rule, path }) => `${rule}: ${path.join(' -> ')}`)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const table = { 'db/enums.ts': 'export const roles = []', 'db/table.ts': `import 'drizzle-orm'` }

const broken: [rule: string, files: Record<string, string>][] = [
  ['enums-stand-alone: db/enums.ts -> npm:zod', { 'db/enums.ts': `import type { z } from 'zod'` }],
  [
    'earlier-layers-only: db/client.ts -> domain/rule.ts',
    { 'db/client.ts': `export * from '@/domain/rule'`, 'domain/rule.ts': '' },
  ],
  [
    'earlier-layers-only: domain/rule.ts -> reports/paper.ts',
    { 'domain/rule.ts': `import type { P } from '../reports/paper'`, 'reports/paper.ts': '' },
  ],
  [
    'earlier-layers-only: reports/paper.ts -> lib/format.ts',
    { 'reports/paper.ts': `const f = () => import('@/lib/format')`, 'lib/format.ts': '' },
  ],
  [
    'earlier-layers-only: lib/page.ts -> components/button.tsx',
    { 'lib/page.ts': `import '@/components/button'`, 'components/button.tsx': '' },
  ],
  [
    'earlier-layers-only: domain/rule.ts -> db/seed/demo.ts',
    { 'domain/rule.ts': `import '@/db/seed/demo'`, 'db/seed/demo.ts': '' },
  ],
  [
    'nothing-imports-app: jobs/mail.ts -> app/page.tsx',
    { 'jobs/mail.ts': `import '@/app/page'`, 'app/page.tsx': '' },
  ],
  [
    'tests-are-not-imported: domain/rule.ts -> domain/other.test.ts',
    { 'domain/rule.ts': `import './other.test'`, 'domain/other.test.ts': '' },
  ],
  ['plain-rules: domain/rule.ts -> npm:next', { 'domain/rule.ts': `import { x } from 'next/headers'` }],
  ['plain-rules: db/client.ts -> npm:react', { 'db/client.ts': `import { cache } from 'react'` }],
  [
    'reports-know-no-next: reports/paper.ts -> npm:next',
    { 'reports/paper.ts': `import { x } from 'next/server'` },
  ],
  [
    'browser-stays-out-of-sql: components/list.tsx -> domain/queries.ts -> db/table.ts',
    {
      ...table,
      'components/list.tsx': `import { all } from '@/domain/queries'; export const L = () => <p>{all}</p>`,
      'domain/queries.ts': `import { t } from '@/db/table'`,
    },
  ],
  [
    'browser-stays-out-of-sql: app/form.tsx -> db/table.ts',
    { ...table, 'app/form.tsx': `// what it is\n'use client'\nimport { t } from '@/db/table'` },
  ],
  [
    'browser-stays-out-of-sql: components/date.tsx -> npm:postgres',
    { 'components/date.tsx': `import postgres from 'postgres'` },
  ],
  [
    'no-cycles: domain/a.ts -> domain/b.ts -> domain/a.ts',
    { 'domain/a.ts': `import './b'`, 'domain/b.ts': `import './a'` },
  ],
  ['resolves: domain/a.ts -> ./missing', { 'domain/a.ts': `import './missing'` }],
]
for (const [rule, files] of broken)
  it(`refuses ${rule}`, () => {
    expect(violations(files)).toEqual([rule])
  })

it('lets through what is meant', () => {
  expect(
    violations({
      ...table,
      'domain/policy.ts': `import { roles } from '@/db/enums'; import type { T } from '@/db/table'`,
      'domain/queries.ts': `import { t } from '@/db/table'`,
      'domain/queries.test.ts': `import '@/e2e/support'`,
      'components/list.tsx': `import type { Row } from '@/domain/queries'; import { can } from '@/domain/policy'`,
      'app/actions.ts': `'use server'\nimport { t } from '@/domain/queries'`,
      'app/form.tsx': `'use client'\nimport { act } from './actions'; import { L } from '@/components/list'`,
      'app/page.tsx': `import { t } from '@/domain/queries'; import { F } from './form'`,
      'db/seed/demo.ts': `import { t } from '@/domain/queries'`,
      'e2e/support.ts': `import { t } from '@/db/table'`,
    }),
  ).toEqual([])
})
