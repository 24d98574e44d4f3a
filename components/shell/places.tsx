import {
  Archive,
  CalendarCog,
  CalendarDays,
  ChartColumn,
  FileBadge,
  FileInput,
  Gavel,
  Globe,
  Goal,
  Handshake,
  House,
  Landmark,
  ListChecks,
  type LucideIcon,
  PackageCheck,
  Palette,
  ShieldCheck,
  Sigma,
  UserCog,
  UserPlus,
  Users,
  UsersRound,
  Webhook,
} from 'lucide-react'
import type { Role } from '@/db/enums'
import { readsMeetings } from '@/domain/meetings/policy'
import { keepsArchive, keepsCalendar, keepsDataProtection, keepsMatching } from '@/domain/programme/policy'
import { keepsQuestions } from '@/domain/questions/policy'
import { seesRegistrations } from '@/domain/registrations/policy'
import { keepsUsers } from '@/domain/users/policy'
import { keepsWebhooks } from '@/domain/webhooks/policy'

type Place = {
  name: string
  href: string
  icon: LucideIcon
  /** Whose place it is; everybody's when left out. */
  isFor?: (reader: { role: Role }) => boolean
}

/** The parts of the house, in the order of the rail; the names are keys of `shell.places`. */
const places: readonly Place[] = [
  { name: 'home', href: '/', icon: House },
  { name: 'requests', href: '/requests', icon: FileInput },
  { name: 'actions', href: '/actions', icon: Landmark },
  { name: 'activities', href: '/activities', icon: CalendarDays },
  { name: 'people', href: '/people', icon: Users },
  { name: 'experts', href: '/experts', icon: Handshake },
  { name: 'results', href: '/results', icon: PackageCheck },
  { name: 'framework', href: '/framework', icon: Goal },
  { name: 'figures', href: '/figures', icon: Sigma },
  { name: 'reports', href: '/reports', icon: ChartColumn },
  { name: 'meetings', href: '/meetings', icon: Gavel, isFor: readsMeetings },
  { name: 'registrations', href: '/registrations', icon: UserPlus, isFor: seesRegistrations },
  { name: 'questions', href: '/settings/questions', icon: ListChecks, isFor: keepsQuestions },
  { name: 'calendar', href: '/settings/calendar', icon: CalendarCog, isFor: keepsCalendar },
  { name: 'certificates', href: '/settings/certificates', icon: FileBadge, isFor: keepsCalendar },
  {
    name: 'dataProtection',
    href: '/settings/data-protection',
    icon: ShieldCheck,
    isFor: keepsDataProtection,
  },
  { name: 'matching', href: '/settings/matching', icon: UsersRound, isFor: keepsMatching },
  { name: 'look', href: '/settings/look', icon: Palette, isFor: keepsCalendar },
  { name: 'openData', href: '/settings/open-data', icon: Globe, isFor: keepsCalendar },
  { name: 'webhooks', href: '/settings/webhooks', icon: Webhook, isFor: keepsWebhooks },
  { name: 'archive', href: '/settings/archive', icon: Archive, isFor: keepsArchive },
  { name: 'users', href: '/settings/users', icon: UserCog, isFor: keepsUsers },
]

/** The parts of the house that the reader has anything to do in. */
export const placesFor = (reader: { role: Role }) => places.filter(({ isFor }) => isFor?.(reader) ?? true)
