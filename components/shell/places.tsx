import {
  CalendarDays,
  FileInput,
  Handshake,
  House,
  Landmark,
  type LucideIcon,
  PackageCheck,
  Users,
} from 'lucide-react'

/** The parts of the house, in the order of the rail; the names are keys of `shell.places`. */
export const places: readonly { name: string; href: string; icon: LucideIcon }[] = [
  { name: 'home', href: '/', icon: House },
  { name: 'requests', href: '/requests', icon: FileInput },
  { name: 'actions', href: '/actions', icon: Landmark },
  { name: 'activities', href: '/activities', icon: CalendarDays },
  { name: 'people', href: '/people', icon: Users },
  { name: 'experts', href: '/experts', icon: Handshake },
  { name: 'results', href: '/results', icon: PackageCheck },
]
