import type { Entity, NotificationKind } from '@/db/enums'

/**
 * Who can be told of an event on a case:
 * - `carriers`: the officers who lead it or work on it; where none has an open account, the coordinator of the region
 * - `coordinators`: the coordinators of its region
 * - `authority`: the focal points of the authority that asked, which leads where several ask together
 * - `joint`: those of the authorities that ask jointly with it, who follow the case and leave the answers to it
 * - `lead`: who leads it from now on
 * - `added`: who works on it from now on besides
 * - `deployed`: the experts on the activity; of a deployment, the one that it is about
 * - `asked`: the observer whose opinion is asked
 * - `monitors`: the M&E officers
 * - `administrators`: the administrators
 * - `allCoordinators`: the coordinators of every region
 */
export const audiences = [
  'carriers',
  'coordinators',
  'authority',
  'joint',
  'lead',
  'added',
  'deployed',
  'asked',
  'monitors',
  'administrators',
  'allCoordinators',
] as const
export type Audience = (typeof audiences)[number]

export type Telling = {
  kind: NotificationKind
  whom: readonly Audience[]
  /** Only when the event, or how the case stands (its `values`), says so. */
  when?: (event: { details: Record<string, unknown> }, values: Record<string, string>) => boolean
}

const nobody: readonly Telling[] = []
const tell = (kind: NotificationKind, ...whom: Audience[]): Telling => ({ kind, whom })

const shared = ({ details }: { details: Record<string, unknown> }) =>
  details.audience === 'authority' || details.audience === 'public'

/** Whoever reckons with the days or the place of a confirmed activity is told when they change. */
const movesWhatIsConfirmed: Telling['when'] = ({ details }, { activityStatus }) =>
  activityStatus === 'confirmed' &&
  Array.isArray(details.changed) &&
  ['startsOn', 'endsOn', 'place'].some((name) => (details.changed as unknown[]).includes(name))

const activityMoved = tell('activity_moved', 'authority', 'joint', 'carriers', 'deployed')

const documents = {
  attach: [{ ...tell('document_shared', 'authority', 'joint'), when: shared }],
  describeDocument: [{ ...tell('document_shared', 'authority', 'joint'), when: shared }],
  removeDocument: nobody,
  download: nobody,
}

/**
 * Who is told of what: every verb has its line, so that nothing is told to somebody, or to nobody, by accident. An
 * authority is told only what it may know: never opinions, notes, costs, or what the team still weighs. Whoever did
 * it and whoever has no open account are left out.
 */
export const whoIsTold: Record<Entity, Record<string, readonly Telling[]>> = {
  request: {
    ...documents,
    begin: nobody,
    fillIn: nobody,
    discard: nobody,
    edit: nobody,
    answerChecklist: nobody,
    log: [tell('request_received', 'coordinators'), tell('request_moved', 'authority', 'joint')],
    submit: [
      tell('request_received', 'carriers', 'coordinators'),
      tell('request_moved', 'authority', 'joint'),
    ],
    screen: [tell('request_moved', 'authority', 'joint')],
    consult: [tell('request_moved', 'coordinators')],
    askClarification: [tell('clarification_asked', 'authority')],
    clarify: [tell('clarification_answered', 'carriers')],
    approve: [tell('decision_recorded', 'authority', 'joint', 'carriers')],
    decline: [tell('decision_recorded', 'authority', 'joint', 'carriers')],
    refer: [tell('decision_recorded', 'authority', 'joint', 'carriers')],
    defer: [tell('decision_recorded', 'authority', 'joint', 'carriers')],
    resume: [tell('request_moved', 'carriers')],
    withdraw: [tell('request_moved', 'carriers')],
    assign: [tell('case_given', 'lead')],
    askOpinion: [tell('opinion_asked', 'asked')],
    giveOpinion: [tell('opinion_given', 'carriers')],
    recordOpinion: [tell('opinion_given', 'carriers')],
    remindOpinion: [tell('opinion_asked', 'asked')],
    takeBackOpinion: nobody,
    write: [tell('message_written', 'authority', 'joint', 'carriers')],
    note: [tell('message_written', 'carriers')],
    missDeadline: [tell('deadline_missed', 'coordinators')],
  },
  action: {
    ...documents,
    design: nobody,
    edit: nobody,
    planActivity: nobody,
    planResult: nobody,
    editFramework: nobody,
    recordActual: nobody,
    describe: nobody,
    publish: nobody,
    keepTransaction: nobody,
    start: nobody,
    report: nobody,
    assign: [
      { ...tell('case_given', 'lead'), when: ({ details }) => details.leadChanged !== false },
      tell('case_given', 'added'),
    ],
    sendFiche: [tell('fiche_sent', 'authority')],
    endorse: [tell('fiche_endorsed', 'carriers', 'coordinators')],
    close: [tell('request_moved', 'authority', 'joint', 'carriers')],
    suspend: [tell('request_moved', 'authority', 'joint', 'carriers')],
    resume: [tell('request_moved', 'authority', 'joint', 'carriers')],
    cancel: [tell('request_moved', 'authority', 'joint', 'carriers')],
  },
  activity: {
    ...documents,
    plan: nobody,
    planActivity: nobody,
    edit: [{ ...activityMoved, when: movesWhatIsConfirmed }],
    confirm: [activityMoved],
    hold: [tell('activity_moved', 'authority', 'joint', 'carriers')],
    postpone: [activityMoved],
    cancel: [activityMoved],
    // The others are told of the Action.
    cancelWithAction: [tell('activity_moved', 'deployed')],
    replan: [activityMoved],
    report: nobody,
    deliverReport: [tell('document_shared', 'carriers')],
    prepareQuestionnaire: nobody,
    deployExpert: [tell('activity_moved', 'deployed')],
    removeExpert: nobody,
    recordDays: nobody,
    importRoster: nobody,
    forgetColumn: nobody,
    recordAttendance: nobody,
    makeCheckInLink: nobody,
    revokeCheckInLink: nobody,
    checkIn: nobody,
    settleArrival: nobody,
    leaveOutArrival: nobody,
    addParticipant: nobody,
    removeParticipant: nobody,
    changeRole: nobody,
    recordHeadcount: nobody,
    removeHeadcount: nobody,
    exportRoster: nobody,
    issueCertificates: nobody,
    sendCertificates: nobody,
    cancelCertificates: nobody,
    exportCertificates: nobody,
    lookAtRoster: nobody,
  },
  result: {
    ...documents,
    plan: nobody,
    edit: nobody,
    draft: nobody,
    drop: nobody,
    addVersion: nobody,
    recordUse: nobody,
    review: [tell('result_reached', 'coordinators', 'monitors')],
    sendBack: [tell('result_reached', 'carriers')],
    validate: [tell('result_reached', 'authority', 'joint', 'carriers')],
    adopt: [tell('result_reached', 'authority', 'joint', 'carriers')],
  },
  follow_up: {
    ask: [tell('follow_up_asked', 'authority')],
    answer: [tell('follow_up_answered', 'carriers', 'monitors')],
  },
  registration: {
    register: [tell('registration_received', 'coordinators')],
    accept: nobody,
    refuse: nobody,
  },
  meeting: {
    plan: nobody,
    edit: nobody,
    putOnAgenda: nobody,
    moveOnAgenda: nobody,
    takeOffAgenda: nobody,
    hold: nobody,
  },
  user: {
    invite: nobody,
    edit: nobody,
    deactivate: nobody,
    reactivate: nobody,
    resendInvitation: nobody,
    replace: nobody,
    resetSecondFactor: nobody,
    unlinkIdentity: nobody,
    // The letters to both addresses go out with it.
    correctAddress: nobody,
  },
  question: { add: nobody, edit: nobody, copy: nobody, retire: nobody, restore: nobody },
  questionnaire: {
    edit: nobody,
    discard: nobody,
    open: nobody,
    close: nobody,
    reopen: nobody,
    send: nobody,
    typeIn: nobody,
  },
  certificate: { revoke: nobody, send: nobody },
  edition: { freeze: nobody, correct: nobody, withdraw: nobody, revokeLink: nobody },
  schedule: {
    add: nobody,
    edit: nobody,
    pause: nobody,
    resume: nobody,
    runNow: nobody,
    remove: nobody,
    stop: [tell('schedule_stopped', 'administrators', 'allCoordinators')],
  },
  institution: { add: nobody, identify: nobody },
  webhook: {
    add: nobody,
    edit: nobody,
    rotateSecret: nobody,
    try: nobody,
    sendAgain: nobody,
    switchOff: nobody,
    switchOn: nobody,
    remove: nobody,
    giveUp: [tell('webhook_switched_off', 'administrators')],
  },
  person: {
    add: nobody,
    edit: nobody,
    recordConsent: nobody,
    export: nobody,
    anonymise: nobody,
    merge: nobody,
    tellApart: nobody,
    undoMerge: nobody,
  },
  programme: {
    requireSecondFactor: nobody,
    edit: nobody,
    addHoliday: nobody,
    removeHoliday: nobody,
    setOpenData: nobody,
    publishOpenData: nobody,
    editRetention: nobody,
    addConsentText: nobody,
    editMatching: nobody,
    addLogo: nobody,
    exportParticipations: nobody,
    exportPeople: nobody,
    exportFigure: nobody,
    askArchive: nobody,
    downloadArchive: nobody,
    dropArchive: nobody,
    editFramework: nobody,
    recordActual: nobody,
  },
  saved_figure: {
    save: nobody,
    edit: nobody,
    remove: nobody,
    pin: nobody,
    unpin: nobody,
    movePin: nobody,
    place: nobody,
    share: nobody,
    stopSharing: nobody,
  },
  publication_text: {
    write: nobody,
    restore: nobody,
    submit: [tell('text_submitted', 'coordinators')],
    sendBack: [tell('text_moved', 'carriers')],
    approve: [tell('text_moved', 'carriers')],
  },
}
