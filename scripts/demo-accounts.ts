import { closeDb, db } from '@/db/client'
import { demoAccounts, demoPassword } from '@/domain/users/demo-accounts'

const accounts = await demoAccounts(db())
const width = Math.max(0, ...accounts.map(({ email }) => email.length))
if (accounts.length > 0) {
  console.log(`minga · Sign in to the demo as one of these; the password of all is ${demoPassword}`)
  for (const { email, name, role } of accounts)
    console.log(`minga ·   ${email.padEnd(width)}  ${name}, ${role.replace('_', ' ')}`)
}
await closeDb()
