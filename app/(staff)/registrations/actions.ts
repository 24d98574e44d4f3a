'use server'

import { acceptRegistration } from '@/domain/registrations/accept-registration'
import { refuseRegistration } from '@/domain/registrations/refuse-registration'
import { runCommand } from '@/lib/action'

export const accept = async (input: Parameters<typeof acceptRegistration>[1]) =>
  runCommand(acceptRegistration, input, ({ id }) => `/settings/users/${id}`)
export const refuse = async (input: Parameters<typeof refuseRegistration>[1]) =>
  runCommand(refuseRegistration, input)
