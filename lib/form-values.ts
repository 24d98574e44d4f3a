import { storable } from '@/domain/storable'

/** The texts of a form as its browser sent them; what came more than once is a list. Files are left out. */
export function formValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const [sent, value] of form) {
    if (typeof value !== 'string' || sent.startsWith('$ACTION')) continue
    const name = storable(sent)
    const before = Object.hasOwn(values, name) ? values[name] : undefined
    values[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return values
}

/** A file that was chosen in a form; null when none was. */
export function fileIn(form: FormData, name: string): File | null {
  const file = form.get(name)
  return file instanceof File && (file.size > 0 || file.name !== '') ? file : null
}
