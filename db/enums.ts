export const locales = ['en', 'es', 'fr', 'pt'] as const
export type Locale = (typeof locales)[number]

export const roles = [
  'administrator',
  'coordinator',
  'officer',
  'me_officer',
  'observer',
  'focal_point',
  'expert',
] as const
export type Role = (typeof roles)[number]

export const requestStatuses = [
  'draft',
  'submitted',
  'screening',
  'clarification',
  'consultation',
  'deferred',
  'approved',
  'declined',
  'referred',
  'withdrawn',
] as const
export type RequestStatus = (typeof requestStatuses)[number]

export const requestChannels = ['letter', 'email', 'form', 'meeting'] as const
export const requestUrgencies = ['low', 'normal', 'high'] as const
export const requestInstitutionRoles = ['joint', 'involved'] as const

export const decisionOutcomes = ['approved', 'declined', 'referred', 'deferred'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

export const screeningAnswers = ['yes', 'no', 'unclear'] as const
export const opinionStances = ['in_favour', 'in_favour_with_comments', 'against', 'no_opinion'] as const

export const actionStatuses = [
  'design',
  'endorsed',
  'implementation',
  'reporting',
  'closed',
  'suspended',
  'cancelled',
] as const
export type ActionStatus = (typeof actionStatuses)[number]

export const actionScopes = ['national', 'regional', 'interregional'] as const

export const activityStatuses = [
  'planned',
  'confirmed',
  'held',
  'reported',
  'postponed',
  'cancelled',
] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const activityKinds = [
  'fact_finding_mission',
  'needs_assessment',
  'workshop',
  'training',
  'training_of_trainers',
  'expert_mission',
  'study_visit',
  'desk_review',
  'drafting_session',
  'conference',
  'webinar',
  'coaching',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const activityModes = ['on_site', 'online', 'hybrid'] as const

export const participationRoles = ['trainee', 'speaker', 'organiser', 'observer'] as const
export type ParticipationRole = (typeof participationRoles)[number]

export const genders = ['female', 'male', 'other', 'not_said'] as const
export type Gender = (typeof genders)[number]

export const institutionKinds = [
  'national_government',
  'local_government',
  'refugee_commission',
  'judiciary',
  'parliament',
  'police',
  'regional_organisation',
  'ngo',
  'international_organisation',
  'academia',
] as const
export type InstitutionKind = (typeof institutionKinds)[number]

export const resultStatuses = ['planned', 'drafting', 'review', 'validated', 'adopted', 'dropped'] as const
export type ResultStatus = (typeof resultStatuses)[number]

export const resultKinds = [
  'handbook',
  'national_plan',
  'protocol',
  'guidelines',
  'curriculum',
  'study',
  'legal_text',
  'trained_officials',
  'network',
] as const
export type ResultKind = (typeof resultKinds)[number]

export const documentKinds = [
  'request_letter',
  'minutes',
  'agenda',
  'terms_of_reference',
  'mission_report',
  'attendance_list',
  'result_file',
  'evidence',
  'report',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What a document, a result file or an event can hang on. */
export const entities = [
  'request',
  'action',
  'activity',
  'person',
  'result',
  'user',
  'institution',
  'registration',
  'follow_up',
  'meeting',
  'programme',
  'question',
  'questionnaire',
  'certificate',
  'webhook',
  'publication_text',
  'saved_figure',
  'edition',
  'schedule',
] as const
export type Entity = (typeof entities)[number]

/** What is written down of those who look at names or take them along: the trail of personal data. */
export const trailVerbs = [
  'lookAtRoster',
  'exportRoster',
  'exportParticipations',
  'exportPeople',
  'exportFigure',
  'download',
  'export',
  'anonymise',
  'askArchive',
  'downloadArchive',
] as const

/** Who beyond the case's staff may see a document. */
export const documentAudiences = ['staff', 'authority', 'public'] as const

/** Who reads what is written on a case: the team alone, or the authority that asked as well. */
export const messageAudiences = ['staff', 'authority'] as const
export type MessageAudience = (typeof messageAudiences)[number]

export const registrationStatuses = ['waiting', 'accepted', 'refused'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

export const followUpStatuses = ['planned', 'asked', 'answered'] as const
export type FollowUpStatus = (typeof followUpStatuses)[number]

export const meetingStatuses = ['planned', 'held'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

/** Whose hands a check-in link is for: a helper's at the door, who sees the names, or each participant's own. */
export const checkInKinds = ['door', 'self'] as const
export type CheckInKind = (typeof checkInKinds)[number]

export const questionnaireKinds = ['test_before', 'test_after', 'evaluation', 'follow_up'] as const
export type QuestionnaireKind = (typeof questionnaireKinds)[number]

export const questionnaireStatuses = ['draft', 'open', 'closed'] as const
export type QuestionnaireStatus = (typeof questionnaireStatuses)[number]

/** What a question of the library may be asked in. */
export const questionPurposes = ['test', 'evaluation', 'follow_up'] as const
export type QuestionPurpose = (typeof questionPurposes)[number]

/** A scale of numbers, one of several answers, any of several answers, free text. */
export const questionKinds = ['scale', 'choice', 'choices', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const answerSources = ['link', 'paper'] as const
export type AnswerSource = (typeof answerSources)[number]

export const certificateStatuses = ['issued', 'revoked'] as const
export type CertificateStatus = (typeof certificateStatuses)[number]

/** Work that takes longer than anybody waits for: it may be left, and tells how far it is. */
export const batchKinds = ['certificates', 'archive'] as const
export type BatchKind = (typeof batchKinds)[number]

export const batchStatuses = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type BatchStatus = (typeof batchStatuses)[number]

/** What a link that was sent to somebody is good for. */
export const linkPurposes = ['invitation', 'password_reset', 'address_change'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** What people are told of; each has its sentence in `notifications` and can be chosen by itself. */
export const notificationKinds = [
  'request_received',
  'request_moved',
  'case_given',
  'clarification_asked',
  'clarification_answered',
  'message_written',
  'document_shared',
  'opinion_asked',
  'opinion_given',
  'decision_recorded',
  'fiche_sent',
  'fiche_endorsed',
  'activity_moved',
  'result_reached',
  'follow_up_asked',
  'follow_up_answered',
  'registration_received',
  'deadline_missed',
  'webhook_switched_off',
  'text_submitted',
  'text_moved',
  'schedule_stopped',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** How one is told by e-mail; in the app everything is shown. */
export const mailChoices = ['at_once', 'daily', 'never'] as const
export type MailChoice = (typeof mailChoices)[number]

/** Letters that Minga writes of its own accord or for somebody without an account. */
export const letterKinds = [
  'invitation',
  'password_reset',
  'password_changed',
  'address_change',
  'account_changed',
  'registration_received',
  'registration_refused',
  'opinion_asked',
  'opinion_reminder',
  'notification',
  'digest',
  'questionnaire_asked',
  'questionnaire_reminder',
  'certificate_issued',
  'report_sent',
  'report_shared',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** What an account's owner is told of how it is opened. */
export const accountChanges = [
  'second_factor_on',
  'second_factor_off',
  'second_factor_reset',
  'recovery_codes',
  'identity_linked',
  'identity_unlinked',
  'token_made',
  'codes_guessed',
  'address_asked',
  'address_changed',
  'address_corrected',
] as const
export type AccountChange = (typeof accountChanges)[number]

export const quotedMeasures = [
  'activities',
  'activities_change_percent',
  'trainees',
  'participations',
] as const
export type QuotedMeasure = (typeof quotedMeasures)[number]

/** What a token may do: read cases, read names and personal data of people, write; subscribe to the calendar. */
export const apiScopes = ['read', 'people', 'write', 'calendar'] as const
export type ApiScope = (typeof apiScopes)[number]

/** What a report can be had as. */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What can be asked for in the catalogue of reports. */
export const reportKinds = [
  'activity',
  'action-fiche',
  'action-final',
  'programme',
  'country',
  'publication',
  'agenda',
  'minutes',
  'figure',
] as const
export type ReportKind = (typeof reportKinds)[number]

/** How a figure that somebody put together is shown: as a chart of some form, or as a table alone. */
export const figureForms = ['bars', 'stacked', 'columns', 'table'] as const
export type FigureForm = (typeof figureForms)[number]

/** The reports that a figure of the team can be part of: those whose scope narrows what it counts. */
export const figureReports = ['programme', 'country', 'publication', 'action-final'] as const
export type FigureReport = (typeof figureReports)[number]

/** Who has a saved figure: its maker alone, or the team. */
export const figureStatuses = ['team', 'private'] as const

/** How a frozen report stands: its documents are still being made, it is kept, it counts no more, or making it failed. */
export const editionStatuses = ['making', 'frozen', 'withdrawn', 'failed'] as const

/** For whom a report is frozen: the team, as its maker sees it, or observers, as they see it. */
export const editionAudiences = ['team', 'readers'] as const

/** How often a report is made of its own accord. */
export const scheduleRhythms = ['week', 'month', 'quarter', 'year'] as const
export type ScheduleRhythm = (typeof scheduleRhythms)[number]

/** What a scheduled report looks back on: the last whole one before the day on which it is made. */
export const schedulePeriods = ['none', 'month', 'quarter', 'year'] as const
export type SchedulePeriod = (typeof schedulePeriods)[number]

/** A schedule is stopped when nobody answers for it any more; of one removed its runs are kept on record. */
export const scheduleStatuses = ['running', 'paused', 'stopped', 'removed'] as const

export const scheduleRunStatuses = ['making', 'sent', 'failed'] as const

/** The levels of a results framework, from the farthest to the nearest. */
export const aimLevels = ['objective', 'outcome', 'output'] as const
export type AimLevel = (typeof aimLevels)[number]

/** What an indicator is measured in. */
export const indicatorUnits = ['number', 'percentage', 'words'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

export const indicatorSources = ['by_hand', 'counted'] as const
export type IndicatorSource = (typeof indicatorSources)[number]

/** What Minga counts for an indicator from its own records. */
export const countedMeasures = [
  'trainees',
  'completers',
  'person_days',
  'activities_held',
  'results_achieved',
  'results_adopted',
  'requests_received',
  'requests_decided',
  'experts_lent',
] as const
export type CountedMeasure = (typeof countedMeasures)[number]

/** Whether somebody who came to two trainings counts once, or each time: donors differ. */
export const countingRules = ['once', 'each_time'] as const
export type CountingRule = (typeof countingRules)[number]

/** Official lists from which an Action is tagged. */
export const tagVocabularies = ['gcm', 'sdg_target', 'dac_sector', 'policy_marker'] as const

/** Whether an Action is published as open data: as the programme does it, in any case, or never. */
export const openDataChoices = ['as_programme', 'published', 'withheld'] as const
export type OpenDataChoice = (typeof openDataChoices)[number]

export const transactionKinds = ['incoming_funds', 'commitment', 'disbursement', 'expenditure'] as const
export type TransactionKind = (typeof transactionKinds)[number]

export const publicationStatuses = ['waiting', 'running', 'published', 'refused', 'failed'] as const

/** What another system may be told of: what moved on, and what else was written, by the kind of record. */
export const webhookKinds = [
  'request.status',
  'request.other',
  'action.status',
  'action.other',
  'activity.status',
  'activity.roster',
  'activity.other',
  'result.status',
  'result.other',
  'follow_up.status',
  'meeting.status',
  'meeting.other',
] as const
export type WebhookKind = (typeof webhookKinds)[number]

export const webhookStatuses = ['on', 'off'] as const

/** A delivery is paused while its webhook is off. */
export const deliveryStatuses = ['waiting', 'delivered', 'given_up', 'paused'] as const

/** Why a try came to nothing: no such name, an address that is not public, no connection, no answer in time, a bad one. */
export const deliveryTroubles = ['name', 'address', 'connection', 'time', 'answer', 'secret'] as const
export type DeliveryTrouble = (typeof deliveryTroubles)[number]

/** The parts of a region's publication that people write, in their order; a card is that of one Action. */
export const publicationSections = ['lead', 'trends', 'programme', 'card', 'way_forward'] as const
export type PublicationSection = (typeof publicationSections)[number]

export const publicationTextStatuses = ['draft', 'review', 'approved'] as const
export type PublicationTextStatus = (typeof publicationTextStatuses)[number]

/** What the programme's logo may be. */
export const logoTypes = ['png', 'svg'] as const
export type LogoType = (typeof logoTypes)[number]
