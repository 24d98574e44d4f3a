CREATE TABLE "action" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "action_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"country_code" char(2),
	"region_code" text NOT NULL,
	"status" text NOT NULL,
	"context" text,
	"objective" text,
	"expected_result" text,
	"language" text,
	"main_area_id" integer,
	"starts_on" date,
	"ends_on" date,
	"years_published" text,
	"lead_id" integer,
	"budget" numeric(14, 2),
	"predecessor_id" integer,
	"endorsed_on" date,
	"open_data" text DEFAULT 'as_programme' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"search" text GENERATED ALWAYS AS (search_text(' ' || reference || ' ' || name)) STORED NOT NULL,
	CONSTRAINT "action_reference_unique" UNIQUE("reference"),
	CONSTRAINT "action_status" CHECK ("action"."status" in ('design', 'endorsed', 'implementation', 'reporting', 'closed', 'suspended', 'cancelled')),
	CONSTRAINT "action_open_data" CHECK ("action"."open_data" in ('as_programme', 'published', 'withheld'))
);
--> statement-breakpoint
CREATE TABLE "action_area" (
	"action_id" integer NOT NULL,
	"area_id" integer NOT NULL,
	CONSTRAINT "action_area_action_id_area_id_pk" PRIMARY KEY("action_id","area_id")
);
--> statement-breakpoint
CREATE TABLE "action_country" (
	"action_id" integer NOT NULL,
	"country_code" char(2) NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "action_country_action_id_country_code_role_pk" PRIMARY KEY("action_id","country_code","role")
);
--> statement-breakpoint
CREATE TABLE "action_partner" (
	"action_id" integer NOT NULL,
	"institution_id" integer NOT NULL,
	CONSTRAINT "action_partner_action_id_institution_id_pk" PRIMARY KEY("action_id","institution_id")
);
--> statement-breakpoint
CREATE TABLE "action_plan" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "action_plan_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"activities" jsonb NOT NULL,
	"made_by" integer,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "action_plan_number" UNIQUE("action_id","number")
);
--> statement-breakpoint
CREATE TABLE "action_team" (
	"action_id" integer NOT NULL,
	"user_id" integer NOT NULL,
	CONSTRAINT "action_team_action_id_user_id_pk" PRIMARY KEY("action_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "quoted_figure" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "quoted_figure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"measure" text NOT NULL,
	"value" numeric(14, 2) NOT NULL,
	"year" integer,
	"region_code" text,
	"action_id" integer,
	"wording" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activity_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"mode" text DEFAULT 'on_site' NOT NULL,
	"place" text,
	"country_code" char(2),
	"languages" text[] DEFAULT '{}' NOT NULL,
	"interpretation" boolean DEFAULT false NOT NULL,
	"objective" text,
	"agenda" text,
	"planned_cost" numeric(14, 2),
	"actual_cost" numeric(14, 2),
	"sessions" text[] DEFAULT '{}' NOT NULL,
	"completion_rate" numeric(4, 3),
	"pass_mark" numeric(6, 2),
	"no_roster_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"search" text GENERATED ALWAYS AS (search_text(' ' || title || ' ' || coalesce(place, ''))) STORED NOT NULL,
	CONSTRAINT "activity_number" UNIQUE("action_id","number"),
	CONSTRAINT "activity_status" CHECK ("activity"."status" in ('planned', 'confirmed', 'held', 'reported', 'postponed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "deployment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deployment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"activity_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"institution_id" integer,
	"days_planned" integer,
	"days_worked" integer,
	CONSTRAINT "deployment_person" UNIQUE("activity_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "headcount" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "headcount_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"activity_id" integer NOT NULL,
	"women" integer,
	"men" integer,
	"other" integer,
	"total" integer NOT NULL,
	"note" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_answer" (
	"token_id" integer NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"status" integer NOT NULL,
	"body" text,
	"etag" text,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "api_answer_token_id_key_pk" PRIMARY KEY("token_id","key")
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_token_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_token_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "api_use" (
	"token_id" integer NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "api_use_token_id_minute_pk" PRIMARY KEY("token_id","minute")
);
--> statement-breakpoint
CREATE TABLE "archive_content" (
	"batch_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"size" bigint NOT NULL,
	CONSTRAINT "archive_content_batch_id_digest_pk" PRIMARY KEY("batch_id","digest")
);
--> statement-breakpoint
CREATE TABLE "archive_part" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"number" integer NOT NULL,
	"path" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "archive_part_batch_id_position_number_pk" PRIMARY KEY("batch_id","position","number")
);
--> statement-breakpoint
CREATE TABLE "batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"activity_id" integer,
	"asked_by" integer NOT NULL,
	"input" jsonb NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"outcome" jsonb,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "batch_kind" CHECK ("batch"."kind" in ('certificates', 'archive')),
	CONSTRAINT "batch_status" CHECK ("batch"."status" in ('waiting', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "certificate" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "certificate_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"activity_id" integer NOT NULL,
	"participation_id" bigint,
	"status" text DEFAULT 'issued' NOT NULL,
	"locale" text NOT NULL,
	"facts" jsonb NOT NULL,
	"credential" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"issued_by" integer,
	"sent_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" integer,
	"revoked_reason" text,
	"twin_of_id" integer,
	CONSTRAINT "certificate_code_unique" UNIQUE("code"),
	CONSTRAINT "certificate_status" CHECK ("certificate"."status" in ('issued', 'revoked'))
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"kid" text PRIMARY KEY NOT NULL,
	"public_key" jsonb NOT NULL,
	"private_key" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consent_text" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_text_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" integer NOT NULL,
	"texts" jsonb NOT NULL,
	"purpose" text NOT NULL,
	"legal_basis" text NOT NULL,
	"made_by" integer,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_run" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retention_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"ran_at" timestamp with time zone NOT NULL,
	"counts" jsonb DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_count" (
	"activity_id" integer NOT NULL,
	"role" text NOT NULL,
	"seats" integer NOT NULL,
	"completed" integer NOT NULL,
	"scored" integer NOT NULL,
	"days" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counted_seat" (
	"participation_id" bigint PRIMARY KEY NOT NULL,
	"activity_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"role" text NOT NULL,
	"year" smallint,
	"female" boolean NOT NULL,
	"days" integer NOT NULL,
	"sessions" integer NOT NULL,
	"first_day" date,
	"last_day" date,
	"scored" boolean NOT NULL,
	"completed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "year_change" (
	"year" smallint NOT NULL,
	"person_id" integer NOT NULL,
	"seats" integer NOT NULL,
	"completed" integer NOT NULL,
	"women" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "year_count" (
	"year" smallint PRIMARY KEY NOT NULL,
	"trainees" integer NOT NULL,
	"women" integer NOT NULL,
	"completers" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "document_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"entity" text NOT NULL,
	"entity_id" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"filename" text NOT NULL,
	"mime" text NOT NULL,
	"size" bigint NOT NULL,
	"digest" text NOT NULL,
	"language" text,
	"dated_on" date,
	"audience" text DEFAULT 'staff' NOT NULL,
	"message_id" integer,
	"added_by" integer,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_key_unique" UNIQUE("key"),
	CONSTRAINT "document_kind" CHECK ("document"."kind" in ('request_letter', 'minutes', 'agenda', 'terms_of_reference', 'mission_report', 'attendance_list', 'result_file', 'evidence', 'report', 'other')),
	CONSTRAINT "document_entity" CHECK ("document"."entity" in ('request', 'action', 'activity', 'person', 'result', 'user', 'institution', 'registration', 'follow_up', 'meeting', 'programme', 'question', 'questionnaire', 'certificate', 'webhook', 'publication_text', 'saved_figure', 'edition', 'schedule'))
);
--> statement-breakpoint
CREATE TABLE "document_content" (
	"digest" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_part" (
	"digest" text NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "document_part_digest_number_pk" PRIMARY KEY("digest","number")
);
--> statement-breakpoint
CREATE TABLE "held_upload" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" integer NOT NULL,
	"filename" text NOT NULL,
	"mime" text NOT NULL,
	"size" bigint NOT NULL,
	"digest" text NOT NULL,
	"held_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_draft" (
	"user_id" integer NOT NULL,
	"form" text NOT NULL,
	"values" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_draft_user_id_form_pk" PRIMARY KEY("user_id","form")
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "edition_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"status" text DEFAULT 'making' NOT NULL,
	"kind" text NOT NULL,
	"scope" jsonb NOT NULL,
	"title" text NOT NULL,
	"titles" jsonb,
	"audience" text NOT NULL,
	"countries" text[] DEFAULT '{}' NOT NULL,
	"regions" text[],
	"as_of" timestamp with time zone NOT NULL,
	"frozen_by" integer NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"made_at" timestamp with time zone,
	"supersedes" integer,
	"reason" text,
	"digest" text,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" integer,
	"withdrawn_reason" text,
	CONSTRAINT "edition_status" CHECK ("edition"."status" in ('making', 'frozen', 'withdrawn', 'failed')),
	CONSTRAINT "edition_kind" CHECK ("edition"."kind" in ('activity', 'action-fiche', 'action-final', 'programme', 'country', 'publication', 'agenda', 'minutes', 'figure')),
	CONSTRAINT "edition_audience" CHECK ("edition"."audience" in ('team', 'readers'))
);
--> statement-breakpoint
CREATE TABLE "edition_data" (
	"edition_id" integer NOT NULL,
	"locale" text NOT NULL,
	"data" text NOT NULL,
	"differences" jsonb,
	CONSTRAINT "edition_data_edition_id_locale_pk" PRIMARY KEY("edition_id","locale")
);
--> statement-breakpoint
CREATE TABLE "edition_file" (
	"edition_id" integer NOT NULL,
	"locale" text NOT NULL,
	"format" text NOT NULL,
	"filename" text NOT NULL,
	"mime" text NOT NULL,
	"size" bigint NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "edition_file_edition_id_locale_format_pk" PRIMARY KEY("edition_id","locale","format"),
	CONSTRAINT "edition_file_format" CHECK ("edition_file"."format" in ('pdf', 'docx', 'xlsx', 'csv', 'json'))
);
--> statement-breakpoint
CREATE TABLE "edition_link" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "edition_link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"edition_id" integer NOT NULL,
	"locale" text NOT NULL,
	"format" text NOT NULL,
	"address" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" integer,
	CONSTRAINT "edition_link_hash" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" integer,
	"entity" text NOT NULL,
	"entity_id" integer NOT NULL,
	"verb" text NOT NULL,
	"from_status" text,
	"to_status" text,
	"reason" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"action_id" integer,
	CONSTRAINT "event_entity" CHECK ("event"."entity" in ('request', 'action', 'activity', 'person', 'result', 'user', 'institution', 'registration', 'follow_up', 'meeting', 'programme', 'question', 'questionnaire', 'certificate', 'webhook', 'publication_text', 'saved_figure', 'edition', 'schedule'))
);
--> statement-breakpoint
CREATE TABLE "fiche_version" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fiche_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"number" integer NOT NULL,
	"contents" jsonb NOT NULL,
	"digest" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" integer,
	"endorsed_at" timestamp with time zone,
	"endorsed_by" integer,
	"comment" text,
	CONSTRAINT "fiche_version_number" UNIQUE("action_id","number")
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "follow_up_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"months" integer NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"due_on" date NOT NULL,
	"asked_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answered_by" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "follow_up_months" UNIQUE("action_id","months"),
	CONSTRAINT "follow_up_status" CHECK ("follow_up"."status" in ('planned', 'asked', 'answered'))
);
--> statement-breakpoint
CREATE TABLE "follow_up_answer" (
	"follow_up_id" integer NOT NULL,
	"question_code" text NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "follow_up_answer_follow_up_id_question_code_pk" PRIMARY KEY("follow_up_id","question_code")
);
--> statement-breakpoint
CREATE TABLE "aim" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "aim_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer,
	"level" text NOT NULL,
	"parent_id" integer,
	"contributes_to_id" integer,
	"title" text NOT NULL,
	"titles" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"description" text,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "aim_level" CHECK ("aim"."level" in ('objective', 'outcome', 'output'))
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"aim_id" integer NOT NULL,
	"title" text NOT NULL,
	"titles" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"definition" text,
	"unit" text NOT NULL,
	"ascending" boolean DEFAULT true NOT NULL,
	"cumulative" boolean DEFAULT true NOT NULL,
	"source" text NOT NULL,
	"count" jsonb,
	"baseline" numeric(16, 2),
	"baseline_on" date,
	"baseline_note" text,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indicator_unit" CHECK ("indicator"."unit" in ('number', 'percentage', 'words')),
	CONSTRAINT "indicator_source" CHECK ("indicator"."source" in ('by_hand', 'counted'))
);
--> statement-breakpoint
CREATE TABLE "indicator_actual" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_actual_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"indicator_id" integer NOT NULL,
	"measured_on" date NOT NULL,
	"value" numeric(16, 2),
	"note" text,
	"women" integer,
	"men" integer,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_period" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_period_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"indicator_id" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"target" numeric(16, 2),
	"target_note" text,
	CONSTRAINT "indicator_period_ends" UNIQUE("indicator_id","ends_on")
);
--> statement-breakpoint
CREATE TABLE "institution" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "institution_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"short_name" text,
	"kind" text NOT NULL,
	"country_code" char(2),
	"region_code" text,
	"parent_id" integer,
	"org_identifier" text,
	CONSTRAINT "institution_name" UNIQUE NULLS NOT DISTINCT("name_key","country_code"),
	CONSTRAINT "institution_kind" CHECK ("institution"."kind" in ('national_government', 'local_government', 'refugee_commission', 'judiciary', 'parliament', 'police', 'regional_organisation', 'ngo', 'international_organisation', 'academia'))
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meeting_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"body" text NOT NULL,
	"held_on" date NOT NULL,
	"place" text,
	"attended" text,
	"notes" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_reference_unique" UNIQUE("reference"),
	CONSTRAINT "meeting_status" CHECK ("meeting"."status" in ('planned', 'held'))
);
--> statement-breakpoint
CREATE TABLE "meeting_case" (
	"meeting_id" integer NOT NULL,
	"request_id" integer NOT NULL,
	"position" integer NOT NULL,
	"note" text,
	CONSTRAINT "meeting_case_meeting_id_request_id_pk" PRIMARY KEY("meeting_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"request_id" integer NOT NULL,
	"audience" text NOT NULL,
	"author_id" integer NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_audience" CHECK ("message"."audience" in ('staff', 'authority'))
);
--> statement-breakpoint
CREATE TABLE "thread_reading" (
	"request_id" integer NOT NULL,
	"user_id" integer NOT NULL,
	"last_message_id" integer NOT NULL,
	CONSTRAINT "thread_reading_request_id_user_id_pk" PRIMARY KEY("request_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "caught_mail" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "caught_mail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"from" text NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"caught_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letter_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"user_id" integer,
	"notification_id" integer,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"params" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"trouble" text,
	"tries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "letter_kind" CHECK ("letter"."kind" in ('invitation', 'password_reset', 'password_changed', 'address_change', 'account_changed', 'registration_received', 'registration_refused', 'opinion_asked', 'opinion_reminder', 'notification', 'digest', 'questionnaire_asked', 'questionnaire_reminder', 'certificate_issued', 'report_sent', 'report_shared'))
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notification_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"kind" text NOT NULL,
	"event_id" bigint NOT NULL,
	"href" text NOT NULL,
	"params" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notification_event" UNIQUE("user_id","event_id","kind"),
	CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('request_received', 'request_moved', 'case_given', 'clarification_asked', 'clarification_answered', 'message_written', 'document_shared', 'opinion_asked', 'opinion_given', 'decision_recorded', 'fiche_sent', 'fiche_endorsed', 'activity_moved', 'result_reached', 'follow_up_asked', 'follow_up_answered', 'registration_received', 'deadline_missed', 'webhook_switched_off', 'text_submitted', 'text_moved', 'schedule_stopped'))
);
--> statement-breakpoint
CREATE TABLE "notification_choice" (
	"user_id" integer NOT NULL,
	"kind" text NOT NULL,
	"mail" text NOT NULL,
	CONSTRAINT "notification_choice_user_id_kind_pk" PRIMARY KEY("user_id","kind"),
	CONSTRAINT "notification_choice_kind" CHECK ("notification_choice"."kind" in ('request_received', 'request_moved', 'case_given', 'clarification_asked', 'clarification_answered', 'message_written', 'document_shared', 'opinion_asked', 'opinion_given', 'decision_recorded', 'fiche_sent', 'fiche_endorsed', 'activity_moved', 'result_reached', 'follow_up_asked', 'follow_up_answered', 'registration_received', 'deadline_missed', 'webhook_switched_off', 'text_submitted', 'text_moved', 'schedule_stopped')),
	CONSTRAINT "notification_choice_mail" CHECK ("notification_choice"."mail" in ('at_once', 'daily', 'never'))
);
--> statement-breakpoint
CREATE TABLE "action_location" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "action_location_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"name" text NOT NULL,
	"country_code" char(2),
	"latitude" double precision,
	"longitude" double precision,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "action_share" (
	"action_id" integer NOT NULL,
	"place" text NOT NULL,
	"percentage" numeric(5, 2) NOT NULL,
	CONSTRAINT "action_share_action_id_place_pk" PRIMARY KEY("action_id","place"),
	CONSTRAINT "action_share_place" CHECK ("action_share"."place" ~ '^([A-Z]{2}|[0-9]{2,4})$')
);
--> statement-breakpoint
CREATE TABLE "action_tag" (
	"action_id" integer NOT NULL,
	"vocabulary" text NOT NULL,
	"code" text NOT NULL,
	"percentage" numeric(5, 2),
	"significance" integer,
	CONSTRAINT "action_tag_action_id_vocabulary_code_pk" PRIMARY KEY("action_id","vocabulary","code"),
	CONSTRAINT "action_tag_vocabulary" CHECK ("action_tag"."vocabulary" in ('gcm', 'sdg_target', 'dac_sector', 'policy_marker'))
);
--> statement-breakpoint
CREATE TABLE "action_transaction" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "action_transaction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"description" text NOT NULL,
	CONSTRAINT "action_transaction_kind" CHECK ("action_transaction"."kind" in ('incoming_funds', 'commitment', 'disbursement', 'expenditure'))
);
--> statement-breakpoint
CREATE TABLE "action_words" (
	"action_id" integer NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	CONSTRAINT "action_words_action_id_locale_pk" PRIMARY KEY("action_id","locale")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publication_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"status" text NOT NULL,
	"asked_by" integer,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"reached" integer DEFAULT 0 NOT NULL,
	"actions" integer DEFAULT 0 NOT NULL,
	"held_back" integer DEFAULT 0 NOT NULL,
	"bytes" integer DEFAULT 0 NOT NULL,
	"digests" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"validation" jsonb,
	CONSTRAINT "publication_status" CHECK ("publication"."status" in ('waiting', 'running', 'published', 'refused', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "publication_part" (
	"publication_id" integer NOT NULL,
	"file" text NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "publication_part_publication_id_file_number_pk" PRIMARY KEY("publication_id","file","number")
);
--> statement-breakpoint
CREATE TABLE "arrival" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" integer NOT NULL,
	"check_in_link_id" integer NOT NULL,
	"day" date NOT NULL,
	"session" smallint NOT NULL,
	"given_names" text NOT NULL,
	"family_names" text NOT NULL,
	"email" text,
	"institution" text,
	"consent" boolean,
	"arrived_at" timestamp with time zone NOT NULL,
	"participation_id" bigint,
	"settled_at" timestamp with time zone,
	"settled_by" integer
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"participation_id" bigint NOT NULL,
	"day" date NOT NULL,
	"sessions" smallint[] DEFAULT '{1}' NOT NULL,
	CONSTRAINT "attendance_participation_id_day_pk" PRIMARY KEY("participation_id","day")
);
--> statement-breakpoint
CREATE TABLE "attendance_tick" (
	"participation_id" bigint NOT NULL,
	"day" date NOT NULL,
	"session" smallint NOT NULL,
	"present" boolean NOT NULL,
	"ticked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attendance_tick_participation_id_day_session_pk" PRIMARY KEY("participation_id","day","session")
);
--> statement-breakpoint
CREATE TABLE "check_in_link" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "check_in_link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"activity_id" integer NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"made_by" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "check_in_link_hash_unique" UNIQUE("hash"),
	CONSTRAINT "check_in_link_kind" CHECK ("check_in_link"."kind" in ('door', 'self'))
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "participation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"activity_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"role" text DEFAULT 'trainee' NOT NULL,
	"institution_id" integer,
	"position" text,
	"score_before" numeric(6, 2),
	"score_after" numeric(6, 2),
	"score_before_of" numeric(6, 2),
	"score_after_of" numeric(6, 2),
	"consent" boolean,
	"consent_text_id" integer,
	"consent_language" text,
	"picture_consent" boolean,
	"import_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "participation_seat" UNIQUE("activity_id","person_id","role"),
	CONSTRAINT "participation_role" CHECK ("participation"."role" in ('trainee', 'speaker', 'organiser', 'observer'))
);
--> statement-breakpoint
CREATE TABLE "remembered_column" (
	"institution_id" integer DEFAULT 0 NOT NULL,
	"header_key" text NOT NULL,
	"field" text NOT NULL,
	"scale" text,
	"remembered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "remembered_column_institution_id_header_key_pk" PRIMARY KEY("institution_id","header_key")
);
--> statement-breakpoint
CREATE TABLE "roster_import" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "roster_import_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"activity_id" integer NOT NULL,
	"filename" text NOT NULL,
	"digest" text NOT NULL,
	"rows" integer NOT NULL,
	"new_people" integer NOT NULL,
	"known_people" integer NOT NULL,
	"skipped_rows" integer NOT NULL,
	"consent_text_id" integer,
	"consent_language" text,
	"imported_by" integer,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_upload" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "roster_upload_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"activity_id" integer NOT NULL,
	"user_id" integer NOT NULL,
	"filename" text NOT NULL,
	"digest" text NOT NULL,
	"said" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_merge" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_merge_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kept_id" integer NOT NULL,
	"gone_id" integer NOT NULL,
	"merged_by" integer,
	"merged_at" timestamp with time zone NOT NULL,
	"before" jsonb NOT NULL,
	"undone_by" integer,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person_pair" (
	"a_id" integer NOT NULL,
	"b_id" integer NOT NULL,
	"score" numeric(5, 4) NOT NULL,
	"why" text[] NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"told_apart_at" timestamp with time zone,
	"told_apart_by" integer,
	CONSTRAINT "person_pair_a_id_b_id_pk" PRIMARY KEY("a_id","b_id"),
	CONSTRAINT "person_pair_order" CHECK ("person_pair"."a_id" < "person_pair"."b_id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"given_names" text NOT NULL,
	"family_names" text NOT NULL,
	"name_key" text NOT NULL,
	"sorted_name_key" text NOT NULL,
	"gender" text DEFAULT 'not_said' NOT NULL,
	"email" text,
	"phone" text,
	"institution_id" integer,
	"unit" text,
	"position" text,
	"country_code" char(2),
	"state" text,
	"date_of_birth" date,
	"mailing_consent" boolean,
	"merged_into_id" integer,
	"anonymised_at" timestamp with time zone,
	"matched_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"search" text GENERATED ALWAYS AS (search_text(' ' || given_names || ' ' || family_names || ' ' || coalesce(email, ''))) STORED NOT NULL,
	CONSTRAINT "person_gender" CHECK ("person"."gender" in ('female', 'male', 'other', 'not_said'))
);
--> statement-breakpoint
CREATE TABLE "programme_logo" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_logo_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"added_by" integer,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "programme_logo_type" CHECK ("programme_logo"."type" in ('png', 'svg'))
);
--> statement-breakpoint
CREATE TABLE "publication_text" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publication_text_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"region_code" text NOT NULL,
	"section" text NOT NULL,
	"action_id" integer,
	"locale" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"parts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"approved_version" integer,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "publication_text_section" CHECK ("publication_text"."section" in ('lead', 'trends', 'programme', 'card', 'way_forward')),
	CONSTRAINT "publication_text_status" CHECK ("publication_text"."status" in ('draft', 'review', 'approved'))
);
--> statement-breakpoint
CREATE TABLE "publication_text_version" (
	"text_id" integer NOT NULL,
	"number" integer NOT NULL,
	"parts" jsonb NOT NULL,
	"made_by" integer,
	"made_at" timestamp with time zone NOT NULL,
	"restores" integer,
	CONSTRAINT "publication_text_version_text_id_number_pk" PRIMARY KEY("text_id","number")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"sheet_id" uuid NOT NULL,
	"question_id" integer NOT NULL,
	"number" integer,
	"choices" text[],
	"text" text,
	CONSTRAINT "answer_sheet_id_question_id_pk" PRIMARY KEY("sheet_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "answer_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"questionnaire_id" integer NOT NULL,
	"participation_id" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"used" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_sheet" (
	"id" uuid PRIMARY KEY NOT NULL,
	"questionnaire_id" integer NOT NULL,
	"participation_id" bigint,
	"source" text NOT NULL,
	"locale" text NOT NULL,
	"answered_on" date NOT NULL,
	"score" numeric(6, 2),
	"typed_by" integer,
	CONSTRAINT "answer_sheet_source" CHECK ("answer_sheet"."source" in ('link', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "question_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"purpose" text NOT NULL,
	"kind" text NOT NULL,
	"labels" jsonb NOT NULL,
	"options" jsonb DEFAULT '[]' NOT NULL,
	"correct" text[] DEFAULT '{}' NOT NULL,
	"scale" jsonb,
	"active" boolean DEFAULT true NOT NULL,
	"copy_of_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_purpose" CHECK ("question"."purpose" in ('test', 'evaluation', 'follow_up')),
	CONSTRAINT "question_kind" CHECK ("question"."kind" in ('scale', 'choice', 'choices', 'text'))
);
--> statement-breakpoint
CREATE TABLE "questionnaire" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questionnaire_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"activity_id" integer NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"anonymous" boolean NOT NULL,
	"link_key" text,
	"asks_on" date,
	"asked_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"closes_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "questionnaire_kind" CHECK ("questionnaire"."kind" in ('test_before', 'test_after', 'evaluation', 'follow_up')),
	CONSTRAINT "questionnaire_status" CHECK ("questionnaire"."status" in ('draft', 'open', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "questionnaire_question" (
	"questionnaire_id" integer NOT NULL,
	"question_id" integer NOT NULL,
	"position" integer NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	CONSTRAINT "questionnaire_question_questionnaire_id_question_id_pk" PRIMARY KEY("questionnaire_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "counter" (
	"series" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "country" (
	"code" char(2) PRIMARY KEY NOT NULL,
	"region_code" text
);
--> statement-breakpoint
CREATE TABLE "follow_up_question" (
	"code" text PRIMARY KEY NOT NULL,
	"labels" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"day" date PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"full_name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"demo_loaded_at" timestamp with time zone,
	"settings" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"labels" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"dac_code" text
);
--> statement-breakpoint
CREATE TABLE "screening_question" (
	"code" text PRIMARY KEY NOT NULL,
	"labels" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thematic_area" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thematic_area_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"parent_id" integer,
	"labels" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "thematic_area_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "registration_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"authority" text NOT NULL,
	"parent_authority" text,
	"country_code" char(2) NOT NULL,
	"region_code" text NOT NULL,
	"name" text NOT NULL,
	"function" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"locale" text NOT NULL,
	"reason" text,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" integer,
	"answer" text,
	"institution_id" integer,
	"user_id" integer,
	CONSTRAINT "registration_key_unique" UNIQUE("key"),
	CONSTRAINT "registration_status" CHECK ("registration"."status" in ('waiting', 'accepted', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"request_id" integer NOT NULL,
	"outcome" text NOT NULL,
	"body" text NOT NULL,
	"decided_on" date NOT NULL,
	"reasons" text NOT NULL,
	"conditions" text,
	"minutes" text,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decision_outcome" CHECK ("decision"."outcome" in ('approved', 'declined', 'referred', 'deferred'))
);
--> statement-breakpoint
CREATE TABLE "opinion" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "opinion_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"request_id" integer NOT NULL,
	"service" text NOT NULL,
	"veto" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"user_id" integer,
	"email" text,
	"locale" text,
	"link_hashes" text[] DEFAULT '{}' NOT NULL,
	"reminded_at" timestamp with time zone,
	"stance" text,
	"comments" text,
	"answered_at" timestamp with time zone,
	"answered_by_name" text,
	"recorded_by" integer,
	CONSTRAINT "opinion_service" UNIQUE("request_id","service")
);
--> statement-breakpoint
CREATE TABLE "request" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "request_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reference" text,
	"status" text NOT NULL,
	"institution_id" integer NOT NULL,
	"country_code" char(2),
	"region_code" text NOT NULL,
	"received_on" date NOT NULL,
	"channel" text DEFAULT 'letter' NOT NULL,
	"through" text,
	"title" text NOT NULL,
	"ask" text NOT NULL,
	"focal_point_name" text,
	"focal_point_function" text,
	"focal_point_email" text,
	"focal_point_phone" text,
	"problem" text,
	"tried_before" text,
	"other_support" text,
	"objective" text,
	"expected_results" text,
	"activity_kinds" text[] DEFAULT '{}' NOT NULL,
	"beneficiaries" text,
	"beneficiary_count" integer,
	"gender_balance" text,
	"policy_link" text,
	"gcm_objectives" integer[] DEFAULT '{}' NOT NULL,
	"sdg_targets" text[] DEFAULT '{}' NOT NULL,
	"urgency" text DEFAULT 'normal' NOT NULL,
	"wished_start" date,
	"working_language" text,
	"signatory" text,
	"sustainability" text,
	"consent" boolean DEFAULT false NOT NULL,
	"lead_id" integer,
	"submitted_at" timestamp with time zone,
	"paused_days" integer DEFAULT 0 NOT NULL,
	"paused_since" date,
	"decided_at" timestamp with time zone,
	"action_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" integer,
	"saved_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"search" text GENERATED ALWAYS AS (search_text(' ' || coalesce(reference, '') || ' ' || title)) STORED NOT NULL,
	CONSTRAINT "request_reference_unique" UNIQUE("reference"),
	CONSTRAINT "request_status" CHECK ("request"."status" in ('draft', 'submitted', 'screening', 'clarification', 'consultation', 'deferred', 'approved', 'declined', 'referred', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "request_area" (
	"request_id" integer NOT NULL,
	"area_id" integer NOT NULL,
	CONSTRAINT "request_area_request_id_area_id_pk" PRIMARY KEY("request_id","area_id")
);
--> statement-breakpoint
CREATE TABLE "request_institution" (
	"request_id" integer NOT NULL,
	"institution_id" integer NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "request_institution_request_id_institution_id_pk" PRIMARY KEY("request_id","institution_id")
);
--> statement-breakpoint
CREATE TABLE "screening_answer" (
	"request_id" integer NOT NULL,
	"question_code" text NOT NULL,
	"answer" text NOT NULL,
	"note" text,
	"answered_by" integer,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "screening_answer_request_id_question_code_pk" PRIMARY KEY("request_id","question_code"),
	CONSTRAINT "screening_answer_value" CHECK ("screening_answer"."answer" in ('yes', 'no', 'unclear'))
);
--> statement-breakpoint
CREATE TABLE "result" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "result_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"action_id" integer NOT NULL,
	"activity_id" integer,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"status" text NOT NULL,
	"planned_for" date,
	"adopted_by" text,
	"adopted_on" date,
	"adoption_evidence" text,
	"in_use_since" date,
	"dropped_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"search" text GENERATED ALWAYS AS (search_text(' ' || reference || ' ' || title)) STORED NOT NULL,
	CONSTRAINT "result_reference_unique" UNIQUE("reference"),
	CONSTRAINT "result_status" CHECK ("result"."status" in ('planned', 'drafting', 'review', 'validated', 'adopted', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "result_version" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "result_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"result_id" integer NOT NULL,
	"number" integer NOT NULL,
	"language" text NOT NULL,
	"document_id" integer NOT NULL,
	"note" text,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "result_version_number" UNIQUE("result_id","language","number")
);
--> statement-breakpoint
CREATE TABLE "saved_figure" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_figure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"titles" jsonb NOT NULL,
	"measure" text NOT NULL,
	"group_by" text[] NOT NULL,
	"split_by" text,
	"form" text NOT NULL,
	"filters" jsonb NOT NULL,
	"status" text NOT NULL,
	"owner_id" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_figure_form" CHECK ("saved_figure"."form" in ('bars', 'stacked', 'columns', 'table')),
	CONSTRAINT "saved_figure_status" CHECK ("saved_figure"."status" in ('team', 'private'))
);
--> statement-breakpoint
CREATE TABLE "saved_figure_link" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_figure_link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"figure_id" integer NOT NULL,
	"hash" text NOT NULL,
	"made_by" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "saved_figure_link_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "saved_figure_pin" (
	"user_id" integer NOT NULL,
	"figure_id" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "saved_figure_pin_user_id_figure_id_pk" PRIMARY KEY("user_id","figure_id")
);
--> statement-breakpoint
CREATE TABLE "saved_figure_report" (
	"kind" text NOT NULL,
	"figure_id" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "saved_figure_report_kind_figure_id_pk" PRIMARY KEY("kind","figure_id"),
	CONSTRAINT "saved_figure_report_kind" CHECK ("saved_figure_report"."kind" in ('programme', 'country', 'publication', 'action-final'))
);
--> statement-breakpoint
CREATE TABLE "schedule" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "schedule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"status" text DEFAULT 'running' NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"scope" jsonb NOT NULL,
	"period" text NOT NULL,
	"rhythm" text NOT NULL,
	"day" integer NOT NULL,
	"audience" text NOT NULL,
	"countries" text[] NOT NULL,
	"format" text NOT NULL,
	"owner_id" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "schedule_status" CHECK ("schedule"."status" in ('running', 'paused', 'stopped', 'removed')),
	CONSTRAINT "schedule_kind" CHECK ("schedule"."kind" in ('activity', 'action-fiche', 'action-final', 'programme', 'country', 'publication', 'agenda', 'minutes', 'figure')),
	CONSTRAINT "schedule_period" CHECK ("schedule"."period" in ('none', 'month', 'quarter', 'year')),
	CONSTRAINT "schedule_rhythm" CHECK ("schedule"."rhythm" in ('week', 'month', 'quarter', 'year')),
	CONSTRAINT "schedule_audience" CHECK ("schedule"."audience" in ('team', 'readers'))
);
--> statement-breakpoint
CREATE TABLE "schedule_recipient" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "schedule_recipient_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"schedule_id" integer NOT NULL,
	"user_id" integer,
	"address" text,
	"locale" text
);
--> statement-breakpoint
CREATE TABLE "schedule_run" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "schedule_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"schedule_id" integer NOT NULL,
	"turn" text NOT NULL,
	"status" text DEFAULT 'making' NOT NULL,
	"edition_id" integer,
	"begun_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"asked_by" integer,
	"sent" integer DEFAULT 0 NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	"trouble" text,
	CONSTRAINT "schedule_run_turn" UNIQUE("schedule_id","turn"),
	CONSTRAINT "schedule_run_status" CHECK ("schedule_run"."status" in ('making', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"user_id" integer NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_user_id_hash_pk" PRIMARY KEY("user_id","hash")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"second_factor_due" boolean DEFAULT false NOT NULL,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"last_seen_at" timestamp with time zone,
	"user_agent" text,
	"address" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_attempt_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"address" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"succeeded" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_account" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "user_account_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"password_hash" text,
	"active" boolean DEFAULT true NOT NULL,
	"institution_id" integer,
	"person_id" integer,
	"function" text,
	"phone" text,
	"totp_secret" text,
	"totp_confirmed_at" timestamp with time zone,
	"totp_last_step" integer,
	"quiet_from" integer,
	"quiet_until" integer,
	"time_zone" text,
	"replaced_by_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_role" CHECK ("user_account"."role" in ('administrator', 'coordinator', 'officer', 'me_officer', 'observer', 'focal_point', 'expert')),
	CONSTRAINT "user_locale" CHECK ("user_account"."locale" in ('en', 'es', 'fr', 'pt'))
);
--> statement-breakpoint
CREATE TABLE "user_country" (
	"user_id" integer NOT NULL,
	"country_code" char(2) NOT NULL,
	CONSTRAINT "user_country_user_id_country_code_pk" PRIMARY KEY("user_id","country_code")
);
--> statement-breakpoint
CREATE TABLE "user_identity" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" integer NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "user_identity_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "user_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"purpose" text NOT NULL,
	"email" text,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "user_link_purpose" CHECK ("user_link"."purpose" in ('invitation', 'password_reset', 'address_change'))
);
--> statement-breakpoint
CREATE TABLE "user_region" (
	"user_id" integer NOT NULL,
	"region_code" text NOT NULL,
	CONSTRAINT "user_region_user_id_region_code_pk" PRIMARY KEY("user_id","region_code")
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhook_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"url" text NOT NULL,
	"description" text NOT NULL,
	"kinds" text[] NOT NULL,
	"status" text DEFAULT 'on' NOT NULL,
	"secret" text NOT NULL,
	"former_secret" text,
	"former_until" timestamp with time zone,
	"given_up" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"made_by" integer,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "webhook_status" CHECK ("webhook"."status" in ('on', 'off'))
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhook_delivery_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"webhook_id" integer NOT NULL,
	"event_id" bigint,
	"message_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"message" jsonb NOT NULL,
	"status" text NOT NULL,
	"turn" integer DEFAULT 1 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"taken_at" timestamp with time zone,
	"tried_at" timestamp with time zone,
	"answer_code" integer,
	"trouble" text,
	"next_try_at" timestamp with time zone,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "webhook_delivery_event" UNIQUE("webhook_id","event_id"),
	CONSTRAINT "webhook_delivery_status" CHECK ("webhook_delivery"."status" in ('waiting', 'delivered', 'given_up', 'paused'))
);
--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_main_area_id_thematic_area_id_fk" FOREIGN KEY ("main_area_id") REFERENCES "public"."thematic_area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_lead_id_user_account_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_predecessor_id_action_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_area" ADD CONSTRAINT "action_area_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_area" ADD CONSTRAINT "action_area_area_id_thematic_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."thematic_area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_country" ADD CONSTRAINT "action_country_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_country" ADD CONSTRAINT "action_country_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_partner" ADD CONSTRAINT "action_partner_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_partner" ADD CONSTRAINT "action_partner_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_made_by_user_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_team" ADD CONSTRAINT "action_team_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_team" ADD CONSTRAINT "action_team_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quoted_figure" ADD CONSTRAINT "quoted_figure_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quoted_figure" ADD CONSTRAINT "quoted_figure_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount" ADD CONSTRAINT "headcount_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_answer" ADD CONSTRAINT "api_answer_token_id_api_token_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_token"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_use" ADD CONSTRAINT "api_use_token_id_api_token_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_token"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_content" ADD CONSTRAINT "archive_content_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_content" ADD CONSTRAINT "archive_content_digest_document_content_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."document_content"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_part" ADD CONSTRAINT "archive_part_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_asked_by_user_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_issued_by_user_account_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_revoked_by_user_account_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_twin_of_id_certificate_id_fk" FOREIGN KEY ("twin_of_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_text" ADD CONSTRAINT "consent_text_made_by_user_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_digest_document_content_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."document_content"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_added_by_user_account_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_digest_document_content_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."document_content"("digest") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_upload" ADD CONSTRAINT "held_upload_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_upload" ADD CONSTRAINT "held_upload_digest_document_content_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."document_content"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_frozen_by_user_account_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_supersedes_edition_id_fk" FOREIGN KEY ("supersedes") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_withdrawn_by_user_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_data" ADD CONSTRAINT "edition_data_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_file" ADD CONSTRAINT "edition_file_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_file" ADD CONSTRAINT "edition_file_digest_document_content_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."document_content"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_link" ADD CONSTRAINT "edition_link_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_link" ADD CONSTRAINT "edition_link_revoked_by_user_account_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_actor_id_user_account_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fiche_version" ADD CONSTRAINT "fiche_version_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fiche_version" ADD CONSTRAINT "fiche_version_sent_by_user_account_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fiche_version" ADD CONSTRAINT "fiche_version_endorsed_by_user_account_id_fk" FOREIGN KEY ("endorsed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_answered_by_user_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_answer" ADD CONSTRAINT "follow_up_answer_follow_up_id_follow_up_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_answer" ADD CONSTRAINT "follow_up_answer_question_code_follow_up_question_code_fk" FOREIGN KEY ("question_code") REFERENCES "public"."follow_up_question"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aim" ADD CONSTRAINT "aim_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aim" ADD CONSTRAINT "aim_parent_id_aim_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."aim"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aim" ADD CONSTRAINT "aim_contributes_to_id_aim_id_fk" FOREIGN KEY ("contributes_to_id") REFERENCES "public"."aim"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_aim_id_aim_id_fk" FOREIGN KEY ("aim_id") REFERENCES "public"."aim"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_actual" ADD CONSTRAINT "indicator_actual_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_actual" ADD CONSTRAINT "indicator_actual_recorded_by_user_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_period" ADD CONSTRAINT "indicator_period_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution" ADD CONSTRAINT "institution_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution" ADD CONSTRAINT "institution_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution" ADD CONSTRAINT "institution_parent_id_institution_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_created_by_user_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_case" ADD CONSTRAINT "meeting_case_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_case" ADD CONSTRAINT "meeting_case_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_user_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reading" ADD CONSTRAINT "thread_reading_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reading" ADD CONSTRAINT "thread_reading_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_location" ADD CONSTRAINT "action_location_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_location" ADD CONSTRAINT "action_location_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_share" ADD CONSTRAINT "action_share_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_tag" ADD CONSTRAINT "action_tag_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_transaction" ADD CONSTRAINT "action_transaction_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_words" ADD CONSTRAINT "action_words_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_asked_by_user_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_part" ADD CONSTRAINT "publication_part_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_check_in_link_id_check_in_link_id_fk" FOREIGN KEY ("check_in_link_id") REFERENCES "public"."check_in_link"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_settled_by_user_account_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_tick" ADD CONSTRAINT "attendance_tick_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_link" ADD CONSTRAINT "check_in_link_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_link" ADD CONSTRAINT "check_in_link_made_by_user_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_consent_text_id_consent_text_id_fk" FOREIGN KEY ("consent_text_id") REFERENCES "public"."consent_text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_import_id_roster_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."roster_import"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_consent_text_id_consent_text_id_fk" FOREIGN KEY ("consent_text_id") REFERENCES "public"."consent_text"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_imported_by_user_account_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_upload" ADD CONSTRAINT "roster_upload_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_upload" ADD CONSTRAINT "roster_upload_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_kept_id_person_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_gone_id_person_id_fk" FOREIGN KEY ("gone_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_merged_by_user_account_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_undone_by_user_account_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_pair" ADD CONSTRAINT "person_pair_a_id_person_id_fk" FOREIGN KEY ("a_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_pair" ADD CONSTRAINT "person_pair_b_id_person_id_fk" FOREIGN KEY ("b_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_pair" ADD CONSTRAINT "person_pair_told_apart_by_user_account_id_fk" FOREIGN KEY ("told_apart_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_person_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_logo" ADD CONSTRAINT "programme_logo_added_by_user_account_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_text" ADD CONSTRAINT "publication_text_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_text" ADD CONSTRAINT "publication_text_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_text_version" ADD CONSTRAINT "publication_text_version_text_id_publication_text_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."publication_text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_text_version" ADD CONSTRAINT "publication_text_version_made_by_user_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_sheet_id_answer_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."answer_sheet"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_link" ADD CONSTRAINT "answer_link_questionnaire_id_questionnaire_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaire"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_link" ADD CONSTRAINT "answer_link_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_sheet" ADD CONSTRAINT "answer_sheet_questionnaire_id_questionnaire_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaire"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_sheet" ADD CONSTRAINT "answer_sheet_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_sheet" ADD CONSTRAINT "answer_sheet_typed_by_user_account_id_fk" FOREIGN KEY ("typed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD CONSTRAINT "questionnaire_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_question" ADD CONSTRAINT "questionnaire_question_questionnaire_id_questionnaire_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaire"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_question" ADD CONSTRAINT "questionnaire_question_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "country" ADD CONSTRAINT "country_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thematic_area" ADD CONSTRAINT "thematic_area_parent_id_thematic_area_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."thematic_area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_decided_by_user_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_recorded_by_user_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_recorded_by_user_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_lead_id_user_account_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_created_by_user_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_saved_by_user_account_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_area" ADD CONSTRAINT "request_area_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_area" ADD CONSTRAINT "request_area_area_id_thematic_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."thematic_area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_institution" ADD CONSTRAINT "request_institution_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_institution" ADD CONSTRAINT "request_institution_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_answer" ADD CONSTRAINT "screening_answer_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_answer" ADD CONSTRAINT "screening_answer_question_code_screening_question_code_fk" FOREIGN KEY ("question_code") REFERENCES "public"."screening_question"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_answer" ADD CONSTRAINT "screening_answer_answered_by_user_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_version" ADD CONSTRAINT "result_version_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."result"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_version" ADD CONSTRAINT "result_version_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_figure" ADD CONSTRAINT "saved_figure_owner_id_user_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_figure_link" ADD CONSTRAINT "saved_figure_link_figure_id_saved_figure_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."saved_figure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_figure_link" ADD CONSTRAINT "saved_figure_link_made_by_user_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_figure_pin" ADD CONSTRAINT "saved_figure_pin_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_figure_pin" ADD CONSTRAINT "saved_figure_pin_figure_id_saved_figure_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."saved_figure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_figure_report" ADD CONSTRAINT "saved_figure_report_figure_id_saved_figure_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."saved_figure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_owner_id_user_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_recipient" ADD CONSTRAINT "schedule_recipient_schedule_id_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedule"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_recipient" ADD CONSTRAINT "schedule_recipient_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_run" ADD CONSTRAINT "schedule_run_schedule_id_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedule"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_run" ADD CONSTRAINT "schedule_run_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_run" ADD CONSTRAINT "schedule_run_asked_by_user_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_replaced_by_id_user_account_id_fk" FOREIGN KEY ("replaced_by_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_country" ADD CONSTRAINT "user_country_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_country" ADD CONSTRAINT "user_country_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_identity" ADD CONSTRAINT "user_identity_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_link" ADD CONSTRAINT "user_link_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_region" ADD CONSTRAINT "user_region_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_region" ADD CONSTRAINT "user_region_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_made_by_user_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_starts" ON "action" USING btree (coalesce("starts_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "action_name" ON "action" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "action_status_starts" ON "action" USING btree ("status",coalesce("starts_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "action_lead" ON "action" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "action_search" ON "action" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "action_team_user" ON "action_team" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "activity_starts" ON "activity" USING btree (coalesce("starts_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "activity_title" ON "activity" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "activity_status_starts" ON "activity" USING btree ("status",coalesce("starts_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "activity_search" ON "activity" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "deployment_by_person" ON "deployment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "headcount_activity" ON "headcount" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "api_answer_at" ON "api_answer" USING btree ("answered_at");--> statement-breakpoint
CREATE INDEX "api_token_user" ON "api_token" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "archive_content_digest" ON "archive_content" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "batch_activity" ON "batch" USING btree ("activity_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_seat" ON "certificate" USING btree ("participation_id") WHERE status = 'issued' and twin_of_id is null;--> statement-breakpoint
CREATE INDEX "certificate_participation" ON "certificate" USING btree ("participation_id");--> statement-breakpoint
CREATE INDEX "certificate_activity" ON "certificate" USING btree ("activity_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_text_number" ON "consent_text" USING btree ("number");--> statement-breakpoint
CREATE INDEX "activity_count_activity" ON "activity_count" USING btree ("activity_id","role");--> statement-breakpoint
CREATE INDEX "counted_seat_person" ON "counted_seat" USING btree ("person_id","year","role","completed");--> statement-breakpoint
CREATE INDEX "counted_seat_first_day" ON "counted_seat" USING btree ("year","first_day") WHERE year is not null;--> statement-breakpoint
CREATE INDEX "counted_seat_last_day" ON "counted_seat" USING btree ("year","last_day") WHERE year is not null;--> statement-breakpoint
CREATE INDEX "counted_seat_activity" ON "counted_seat" USING btree ("activity_id","role","person_id","completed","female");--> statement-breakpoint
CREATE INDEX "year_change_year" ON "year_change" USING btree ("year","person_id");--> statement-breakpoint
CREATE INDEX "document_on" ON "document" USING btree ("entity","entity_id");--> statement-breakpoint
CREATE INDEX "document_digest" ON "document" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "held_upload_user" ON "held_upload" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "held_upload_held" ON "held_upload" USING btree ("held_at");--> statement-breakpoint
CREATE INDEX "held_upload_digest" ON "held_upload" USING btree ("digest");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_version" ON "edition" USING btree ("reference","version") WHERE status <> 'failed';--> statement-breakpoint
CREATE UNIQUE INDEX "edition_supersedes" ON "edition" USING btree ("supersedes") WHERE status <> 'failed';--> statement-breakpoint
CREATE INDEX "edition_frozen" ON "edition" USING btree ("frozen_at","id");--> statement-breakpoint
CREATE INDEX "edition_file_digest" ON "edition_file" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "edition_link_edition" ON "edition_link" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "event_on" ON "event" USING btree ("entity","entity_id","id");--> statement-breakpoint
CREATE INDEX "event_action" ON "event" USING btree ("action_id","id");--> statement-breakpoint
CREATE INDEX "event_actor" ON "event" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "event_person" ON "event" USING btree ((details ->> 'personId')) WHERE details ? 'personId';--> statement-breakpoint
CREATE INDEX "event_trail" ON "event" USING btree ("id") WHERE verb in ('lookAtRoster', 'exportRoster', 'exportParticipations', 'exportPeople', 'exportFigure', 'download', 'export', 'anonymise', 'askArchive', 'downloadArchive');--> statement-breakpoint
CREATE INDEX "event_achieved" ON "event" USING btree ("at") WHERE entity = 'result' and verb in ('validate', 'adopt');--> statement-breakpoint
CREATE INDEX "follow_up_due" ON "follow_up" USING btree ("status","due_on");--> statement-breakpoint
CREATE INDEX "aim_action" ON "aim" USING btree ("action_id","position");--> statement-breakpoint
CREATE INDEX "aim_contributes" ON "aim" USING btree ("contributes_to_id");--> statement-breakpoint
CREATE INDEX "indicator_aim" ON "indicator" USING btree ("aim_id","position");--> statement-breakpoint
CREATE INDEX "indicator_actual_of" ON "indicator_actual" USING btree ("indicator_id","measured_on","id");--> statement-breakpoint
CREATE INDEX "institution_country" ON "institution" USING btree ("country_code");--> statement-breakpoint
CREATE INDEX "meeting_held" ON "meeting" USING btree ("held_on","id");--> statement-breakpoint
CREATE INDEX "meeting_case_request" ON "meeting_case" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "message_request" ON "message" USING btree ("request_id","id");--> statement-breakpoint
CREATE INDEX "caught_mail_to" ON "caught_mail" USING btree ("to","id");--> statement-breakpoint
CREATE INDEX "letter_user" ON "letter" USING btree ("user_id","made_at");--> statement-breakpoint
CREATE INDEX "notification_user" ON "notification" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "action_location_action" ON "action_location" USING btree ("action_id","position");--> statement-breakpoint
CREATE INDEX "action_tag_code" ON "action_tag" USING btree ("vocabulary","code");--> statement-breakpoint
CREATE INDEX "action_transaction_action" ON "action_transaction" USING btree ("action_id","day");--> statement-breakpoint
CREATE INDEX "publication_status_id" ON "publication" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "arrival_activity" ON "arrival" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "attendance_day" ON "attendance" USING btree ("day","participation_id");--> statement-breakpoint
CREATE INDEX "check_in_link_activity" ON "check_in_link" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "participation_person" ON "participation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "participation_scored" ON "participation" USING btree ("person_id") WHERE score_before is not null and score_after is not null;--> statement-breakpoint
CREATE INDEX "participation_other_role" ON "participation" USING btree ("role","id") WHERE role <> 'trainee';--> statement-breakpoint
CREATE INDEX "roster_import_activity" ON "roster_import" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "person_merge_kept" ON "person_merge" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "person_merge_gone" ON "person_merge" USING btree ("gone_id");--> statement-breakpoint
CREATE INDEX "person_pair_b" ON "person_pair" USING btree ("b_id");--> statement-breakpoint
CREATE INDEX "person_pair_waiting" ON "person_pair" USING btree ("score","a_id","b_id") WHERE told_apart_at is null;--> statement-breakpoint
CREATE INDEX "person_name" ON "person" USING btree ("name_key","id");--> statement-breakpoint
CREATE INDEX "person_sorted_name" ON "person" USING btree ("sorted_name_key");--> statement-breakpoint
CREATE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "person_institution" ON "person" USING btree ("institution_id","name_key","id");--> statement-breakpoint
CREATE INDEX "person_country" ON "person" USING btree ("country_code","name_key","id");--> statement-breakpoint
CREATE INDEX "person_created" ON "person" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "person_country_created" ON "person" USING btree ("country_code","created_at","id");--> statement-breakpoint
CREATE INDEX "person_rare_gender" ON "person" USING btree ("gender","name_key","id") WHERE gender not in ('female', 'male');--> statement-breakpoint
CREATE INDEX "person_rare_gender_created" ON "person" USING btree ("gender","created_at","id") WHERE gender not in ('female', 'male');--> statement-breakpoint
CREATE INDEX "person_search" ON "person" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "person_merged" ON "person" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "person_unmatched" ON "person" USING btree ("updated_at","id") WHERE merged_into_id is null and anonymised_at is null and (matched_at is null or matched_at < updated_at);--> statement-breakpoint
CREATE UNIQUE INDEX "publication_text_place" ON "publication_text" USING btree ("region_code","section","locale",coalesce("action_id", 0));--> statement-breakpoint
CREATE INDEX "publication_text_action" ON "publication_text" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "answer_question" ON "answer" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "answer_link_of" ON "answer_link" USING btree ("questionnaire_id","participation_id");--> statement-breakpoint
CREATE INDEX "answer_sheet_questionnaire" ON "answer_sheet" USING btree ("questionnaire_id");--> statement-breakpoint
CREATE INDEX "answer_sheet_participation" ON "answer_sheet" USING btree ("participation_id");--> statement-breakpoint
CREATE INDEX "questionnaire_activity" ON "questionnaire" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "questionnaire_asks" ON "questionnaire" USING btree ("asks_on") WHERE asked_at is null;--> statement-breakpoint
CREATE INDEX "questionnaire_question_of" ON "questionnaire_question" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "registration_waiting" ON "registration" USING btree ("status","asked_at");--> statement-breakpoint
CREATE INDEX "decision_request" ON "decision" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "opinion_link" ON "opinion" USING gin ("link_hashes");--> statement-breakpoint
CREATE INDEX "request_received" ON "request" USING btree ("received_on","id");--> statement-breakpoint
CREATE INDEX "request_title" ON "request" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "request_status_received" ON "request" USING btree ("status","received_on","id");--> statement-breakpoint
CREATE INDEX "request_action" ON "request" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "request_lead" ON "request" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "request_institution_id" ON "request" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "request_search" ON "request" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "request_institution_of" ON "request_institution" USING btree ("institution_id","role");--> statement-breakpoint
CREATE INDEX "result_action" ON "result" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "result_title" ON "result" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "result_status_title" ON "result" USING btree ("status","title","id");--> statement-breakpoint
CREATE INDEX "result_updated" ON "result" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "result_search" ON "result" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "saved_figure_owner" ON "saved_figure" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "saved_figure_link_open" ON "saved_figure_link" USING btree ("figure_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "saved_figure_pin_figure" ON "saved_figure_pin" USING btree ("figure_id");--> statement-breakpoint
CREATE INDEX "saved_figure_report_figure" ON "saved_figure_report" USING btree ("figure_id");--> statement-breakpoint
CREATE INDEX "schedule_recipient_schedule" ON "schedule_recipient" USING btree ("schedule_id");--> statement-breakpoint
CREATE INDEX "schedule_run_edition" ON "schedule_run" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_email" ON "sign_in_attempt" USING btree ("email","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_address" ON "sign_in_attempt" USING btree ("address","at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email" ON "user_account" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "user_identity_user" ON "user_identity" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "user_link_user" ON "user_link" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_of" ON "webhook_delivery" USING btree ("webhook_id","id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_open" ON "webhook_delivery" USING btree ("webhook_id") WHERE status in ('waiting', 'paused');--> statement-breakpoint
CREATE INDEX "webhook_delivery_made" ON "webhook_delivery" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_event_id" ON "webhook_delivery" USING btree ("event_id") WHERE event_id is not null;