/*
 * The one home of what is held about a person: each table with a row of hers, where the export shows it, and what
 * anonymisation makes of it. A test walks the schema and fails for a table or a column that has no line here.
 */

export type Held = {
  /** The part of the export (`HeldData`) that shows its rows. */
  shownIn: string
  /** Columns that the export leaves out, with the reason. */
  leftOut?: Record<string, string>
  /** `emptied`: the row stays for the figures, without what says who she is; `kept`: nothing in it says so. */
  anonymised: 'emptied' | 'kept' | 'deleted'
}

const number = 'a number of the house, of which the export gives the meaning'
const seat = { participationId: 'the seat that it is shown with' }
const secret = 'a secret'

/** By the name of the table in the schema. */
export const heldData: Record<string, Held> = {
  person: {
    shownIn: 'person',
    leftOut: {
      nameKey: 'made from the name',
      sortedNameKey: 'made from the name',
      search: 'made from the name and the address',
      institutionId: number,
      mergedIntoId: 'shown as a merge',
      version: 'counts saves',
    },
    anonymised: 'emptied',
  },
  person_merge: {
    shownIn: 'merges',
    leftOut: { id: number, mergedBy: 'the officer', undoneBy: 'the officer' },
    anonymised: 'emptied',
  },
  person_pair: {
    shownIn: 'comparisons',
    leftOut: { aId: 'may be somebody else', bId: 'may be somebody else', toldApartBy: 'the officer' },
    anonymised: 'deleted',
  },
  participation: {
    shownIn: 'participations',
    leftOut: {
      personId: 'herself',
      activityId: number,
      institutionId: number,
      consentTextId: number,
      importId: number,
      version: 'counts saves',
    },
    anonymised: 'emptied',
  },
  attendance: { shownIn: 'participations', leftOut: seat, anonymised: 'kept' },
  attendance_tick: { shownIn: 'participations', leftOut: seat, anonymised: 'kept' },
  arrival: {
    shownIn: 'arrivals',
    leftOut: {
      ...seat,
      id: 'made by the phone',
      activityId: number,
      checkInLinkId: number,
      settledBy: 'the officer',
    },
    anonymised: 'emptied',
  },
  deployment: {
    shownIn: 'deployments',
    leftOut: { id: number, personId: 'herself', activityId: number, institutionId: number },
    anonymised: 'kept',
  },
  certificate: {
    shownIn: 'certificates',
    leftOut: {
      ...seat,
      id: number,
      activityId: number,
      twinOfId: number,
      issuedBy: 'the officer',
      revokedBy: 'the officer',
    },
    anonymised: 'emptied',
  },
  answer_link: {
    shownIn: 'questionnaireLinks',
    leftOut: { ...seat, hash: secret, questionnaireId: number },
    anonymised: 'kept',
  },
  answer_sheet: {
    shownIn: 'questionnaires',
    leftOut: { ...seat, id: 'made by the browser', questionnaireId: number, typedBy: 'the officer' },
    anonymised: 'kept',
  },
  answer: {
    shownIn: 'questionnaires',
    leftOut: { sheetId: 'the sheet that it is shown with', questionId: number },
    anonymised: 'emptied',
  },
  user_account: {
    shownIn: 'account',
    leftOut: {
      id: number,
      personId: 'herself',
      institutionId: number,
      passwordHash: secret,
      totpSecret: secret,
      totpLastStep: secret,
      quietFrom: 'a setting, on the page of her account',
      quietUntil: 'a setting, on the page of her account',
      timeZone: 'a setting, on the page of her account',
      replacedById: 'somebody else',
      version: 'counts saves',
    },
    anonymised: 'emptied',
  },
}

export type HeldByName = Held & {
  /** Columns that say in so many words who somebody is; of such, a test lets none go without a line. */
  columns?: readonly string[]
}

const another = 'of the case, not of her'

/** Tables with what was written to her or about her, which no number but her name or address ties to her. */
export const heldByName: Record<string, HeldByName> = {
  registration: {
    shownIn: 'cases',
    columns: ['name', 'function', 'email', 'phone'],
    leftOut: { reason: another, answer: another },
    anonymised: 'emptied',
  },
  request: {
    shownIn: 'cases',
    columns: ['focalPointName', 'focalPointFunction', 'focalPointEmail', 'focalPointPhone', 'signatory'],
    anonymised: 'emptied',
  },
  opinion: {
    shownIn: 'cases',
    columns: ['email', 'answeredByName'],
    leftOut: { linkHashes: secret },
    anonymised: 'emptied',
  },
  letter: {
    shownIn: 'letters',
    columns: ['address'],
    leftOut: {
      id: number,
      userId: 'her own account',
      notificationId: number,
      tries: 'of the mail server',
      trouble: 'of the mail server',
    },
    anonymised: 'emptied',
  },
  caught_mail: { shownIn: 'letters', columns: ['to'], anonymised: 'deleted' },
  edition_data: {
    shownIn: '–',
    leftOut: { data: 'a report that names her, each a document of its own' },
    anonymised: 'deleted',
  },
  edition_link: { shownIn: 'letters', columns: ['address'], anonymised: 'emptied' },
  schedule_recipient: { shownIn: 'letters', columns: ['address'], anonymised: 'deleted' },
  roster_import: { shownIn: 'sources', columns: ['filename'], anonymised: 'emptied' },
  event: { shownIn: 'history', anonymised: 'emptied' },
  notification: { shownIn: 'history', anonymised: 'emptied' },
  form_draft: { shownIn: 'history', anonymised: 'deleted' },
  sign_in_attempt: { shownIn: 'account', columns: ['email', 'address'], anonymised: 'deleted' },
}

/** Columns that are called like those that say who somebody is, and say it of nobody, with the reason. */
export const nobodysName: Record<string, string> = {
  'action.name': 'what the Action is called',
  'action_location.name': 'a place',
  'api_token.name': 'what a program is called',
  'document.filename': 'see files-naming.ts',
  'edition_file.filename': 'made from the report',
  'held_upload.filename': 'kept for hours',
  'holiday.name': 'a day',
  'institution.name': 'an authority',
  'institution.nameKey': 'an authority',
  'institution.shortName': 'an authority',
  'programme.name': 'the programme',
  'programme.fullName': 'the programme',
  'roster_upload.filename': 'kept for a day',
  'session.address': 'goes with her account',
  'user_link.email': 'goes with her account, and as soon as the link is followed or dropped',
}
