import { askArchive } from '@/domain/archive/ask-archive'
import { dropArchive } from '@/domain/archive/drop-archive'
import { editSignature } from '@/domain/certificates/edit-signature'
import { addConsentText } from '@/domain/data-protection/add-consent-text'
import { editRetention } from '@/domain/data-protection/edit-retention'
import { askPublishing } from '@/domain/iati/ask-publishing'
import { setOpenData } from '@/domain/iati/set-open-data'
import { identifyInstitution } from '@/domain/institutions/identify-institution'
import { editMatching } from '@/domain/people/edit-matching'
import { act, type Operation } from '../operation'

/** How the programme works. */
export const settings: readonly Operation[] = [
  act('PUT', '/programme/signature', 'editSignature', editSignature),
  act('PUT', '/programme/retention', 'editRetention', editRetention),
  act('POST', '/programme/consent-texts', 'addConsentText', addConsentText),
  act('PUT', '/programme/matching', 'editMatching', editMatching),
  act('PUT', '/programme/open-data', 'setOpenData', setOpenData),
  act('POST', '/programme/open-data/publish', 'askPublishing', askPublishing),
  act('POST', '/archives', 'askArchive', askArchive),
  act('DELETE', '/archives/{id}', 'dropArchive', dropArchive, { id: (text) => text }),
  act('PUT', '/institutions/{id}/identifier', 'identifyInstitution', identifyInstitution),
]
