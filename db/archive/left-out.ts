/*
 * The one home of what an archive leaves out: what opens doors, and what is on its way and no part of the programme. A
 * test walks the tables of the database and fails for one that has no line here, and for a column that looks like a
 * secret and is neither left out nor said to be none. A backup leaves nothing out.
 */

/** A column that is left out, and what it is made of when the archive is taken in, in SQL. */
type LeftOutColumn = { why: string; becomes: string }

export type ArchiveLine =
  /** Every row as it is. */
  | 'whole'
  /** Not at all, for this reason. */
  | { out: string }
  /** Without these columns, or only these rows. History is left out alike. */
  | { columns?: Record<string, LeftOutColumn>; rows?: { where: string; why: string } }

const opens = (what: string) => `it opens ${what}`
const hash: LeftOutColumn = {
  why: 'what a link is known by: links have to be sent again',
  becomes: `encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex')`,
}
const nothing = 'null'
const onItsWay = { out: 'not part of the programme yet: it waits for its user, and not for long' }
const counted = { out: 'counted anew from the seats' }
const ofThisInstallation = { out: 'of this installation, not of the programme' }

/** By the name of the table. */
export const archiveLines: Record<string, ArchiveLine> = {
  action: 'whole',
  action_area: 'whole',
  action_country: 'whole',
  action_location: 'whole',
  action_partner: 'whole',
  action_plan: 'whole',
  action_share: 'whole',
  action_tag: 'whole',
  action_team: 'whole',
  action_transaction: 'whole',
  action_words: 'whole',
  activity: 'whole',
  activity_count: counted,
  aim: 'whole',
  answer: 'whole',
  answer_link: { columns: { hash } },
  answer_sheet: 'whole',
  api_answer: ofThisInstallation,
  api_token: { out: opens('the programme to programs, with the rights of a user') },
  api_use: ofThisInstallation,
  archive_content: ofThisInstallation,
  archive_part: ofThisInstallation,
  arrival: 'whole',
  attendance: 'whole',
  attendance_tick: 'whole',
  batch: ofThisInstallation,
  caught_mail: { out: 'e-mails that the demo did not send, with the links in them' },
  certificate: 'whole',
  check_in_link: { columns: { hash } },
  consent_text: 'whole',
  counted_seat: counted,
  counter: 'whole',
  country: 'whole',
  decision: 'whole',
  deployment: 'whole',
  document: 'whole',
  document_content: 'whole',
  document_part: { out: 'the bytes are in files/' },
  edition: 'whole',
  edition_data: 'whole',
  edition_file: 'whole',
  edition_link: { columns: { hash } },
  event: 'whole',
  fiche_version: 'whole',
  follow_up: 'whole',
  follow_up_answer: 'whole',
  follow_up_question: 'whole',
  form_draft: onItsWay,
  headcount: 'whole',
  held_upload: onItsWay,
  holiday: 'whole',
  indicator: 'whole',
  indicator_actual: 'whole',
  indicator_period: 'whole',
  institution: 'whole',
  letter: {
    rows: {
      where: 'sent_at is not null',
      why: 'letters that have not gone out hold the secrets of their links',
    },
  },
  meeting: 'whole',
  meeting_case: 'whole',
  message: 'whole',
  notification: 'whole',
  notification_choice: 'whole',
  opinion: { columns: { link_hashes: { ...hash, becomes: `'{}'` } } },
  participation: 'whole',
  person: 'whole',
  person_merge: 'whole',
  person_pair: 'whole',
  programme: 'whole',
  programme_logo: 'whole',
  publication: 'whole',
  publication_part: 'whole',
  publication_text: 'whole',
  publication_text_version: 'whole',
  question: 'whole',
  questionnaire: {
    columns: {
      link_key: { why: opens('a form in the room: its link has to be made anew'), becomes: nothing },
    },
  },
  questionnaire_question: 'whole',
  quoted_figure: 'whole',
  recovery_code: { out: opens('an account whose second factor is lost') },
  region: 'whole',
  registration: 'whole',
  remembered_column: 'whole',
  request: 'whole',
  request_area: 'whole',
  request_institution: 'whole',
  result: 'whole',
  result_version: 'whole',
  retention_run: 'whole',
  roster_import: 'whole',
  roster_upload: onItsWay,
  saved_figure: 'whole',
  saved_figure_link: { columns: { hash } },
  saved_figure_pin: 'whole',
  saved_figure_report: 'whole',
  schedule: 'whole',
  schedule_recipient: 'whole',
  schedule_run: 'whole',
  screening_answer: 'whole',
  screening_question: 'whole',
  session: { out: opens('an account: whoever is signed in') },
  sign_in_attempt: ofThisInstallation,
  signing_key: {
    columns: {
      private_key: {
        why: 'it signs certificates; another one is made, and what this one signed stays good',
        becomes: `''`,
      },
    },
  },
  thematic_area: 'whole',
  thread_reading: 'whole',
  user_account: {
    columns: {
      password_hash: { why: opens('an account: each has a new password sent'), becomes: nothing },
      totp_secret: { why: opens('an account'), becomes: nothing },
      totp_confirmed_at: { why: 'there is no second factor without its secret', becomes: nothing },
      totp_last_step: { why: 'there is no second factor without its secret', becomes: nothing },
    },
  },
  user_country: 'whole',
  user_identity: 'whole',
  user_link: { out: opens('an account: invitations and new passwords') },
  user_region: 'whole',
  webhook: { out: 'it holds secrets, and a second Minga must not tell others what the first one tells them' },
  webhook_delivery: { out: 'it is owed to a webhook' },
  year_change: counted,
  year_count: counted,
}

/** Columns that are called like a secret and are none, with what they are. */
export const noSecrets: Record<string, string> = {
  'document.key': 'what its address says, to those who may see it',
  'institution.name_key': 'made from the name',
  'person.name_key': 'made from the name',
  'person.sorted_name_key': 'made from the name',
  'registration.key': 'what its address says, to those who may see it',
  'remembered_column.header_key': 'the header of a list',
  'signing_key.public_key': 'public',
  'signing_key.kid': 'the name of a key',
}
