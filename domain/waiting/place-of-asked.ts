import type { Asked } from './what-is-asked'

/** The page of the portal on which what is asked of an authority is done. */
export function placeOfAsked(item: Asked) {
  switch (item.asked) {
    case 'clarify':
      return `/portal/requests/${item.reference}#clarify`
    case 'endorse':
      return `/portal/actions/${item.reference}/fiche`
    case 'followUp':
      return `/portal/follow-ups/${item.id}`
    case 'read':
      return `/portal/requests/${item.reference}#thread`
    case 'finish':
      return `/portal/requests/draft/${item.id}/review`
  }
}
