-- What every row was, from when to when. A table's rows say since when they are as they are; what they were before goes
-- to the table of the same name in "history" when they are changed or deleted. The view of that name in "as_of" shows
-- the table as it was at the moment of the setting minga.as_of, so a reader with "as_of" first in its search path
-- reads that state by the same queries. The moments are those of the commands (minga.now), as in the log of events.
CREATE SCHEMA history;
--> statement-breakpoint
CREATE SCHEMA as_of;
--> statement-breakpoint
CREATE FUNCTION minga_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('minga.now', true), '')::timestamptz, date_trunc('milliseconds', now())) $$;
--> statement-breakpoint
CREATE FUNCTION as_of_moment() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_setting('minga.as_of')::timestamptz $$;
--> statement-breakpoint
-- A change counts from the command's moment, or from the last change where that is later; a state that lasted no time
-- is not kept. What is put back from a backup (minga.restoring) brings its own history.
CREATE FUNCTION keep_history(name text) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE
  columns text;
  old_columns text;
  keys text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg('OLD.' || quote_ident(attname), ', ' ORDER BY attnum)
    INTO columns, old_columns
    FROM pg_attribute WHERE attrelid = format('public.%I', name)::regclass AND attnum > 0 AND NOT attisdropped;
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY array_position(i.indkey::int2[], a.attnum))
    INTO keys
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = format('public.%I', name)::regclass AND i.indisprimary;
  EXECUTE format('ALTER TABLE public.%I ADD COLUMN valid_from timestamptz NOT NULL DEFAULT minga_now()', name);
  EXECUTE format('CREATE TABLE history.%I (LIKE public.%I)', name, name);
  EXECUTE format('ALTER TABLE history.%I ADD COLUMN valid_to timestamptz NOT NULL', name);
  IF keys IS NOT NULL THEN
    EXECUTE format('CREATE INDEX ON history.%I (%s)', name, keys);
  END IF;
  EXECUTE format($f$
    CREATE FUNCTION history.%1$I() RETURNS trigger LANGUAGE plpgsql AS $t$
    DECLARE
      since timestamptz := greatest(public.minga_now(), OLD.valid_from);
    BEGIN
      IF current_setting('minga.restoring', true) IS DISTINCT FROM 'on' THEN
        IF since > OLD.valid_from THEN
          INSERT INTO history.%1$I (%2$s, valid_from, valid_to) VALUES (%3$s, OLD.valid_from, since);
        END IF;
        IF TG_OP = 'UPDATE' THEN
          NEW.valid_from := since;
        END IF;
      END IF;
      IF TG_OP = 'UPDATE' THEN
        RETURN NEW;
      END IF;
      RETURN NULL;
    END $t$ $f$, name, columns, old_columns);
  EXECUTE format('CREATE TRIGGER keep_changed BEFORE UPDATE ON public.%1$I FOR EACH ROW EXECUTE FUNCTION history.%1$I()', name);
  EXECUTE format('CREATE TRIGGER keep_deleted AFTER DELETE ON public.%1$I FOR EACH ROW EXECUTE FUNCTION history.%1$I()', name);
  EXECUTE format($f$
    CREATE VIEW as_of.%1$I AS
      SELECT %2$s FROM public.%1$I WHERE valid_from <= public.as_of_moment()
      UNION ALL
      SELECT %2$s FROM history.%1$I WHERE valid_from <= public.as_of_moment() AND valid_to > public.as_of_moment()
    $f$, name, columns);
END $body$;
--> statement-breakpoint
-- Every table but the technical ones: accounts and what opens them, links, drafts, deliveries, bytes, and what is only
-- ever added to. These are seen as they are now; rights are always those of today.
DO $$
DECLARE
  one text;
BEGIN
  FOR one IN
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN (
      'activity_count', 'answer_link', 'api_answer', 'api_token', 'api_use', 'archive_content',
      'archive_part', 'arrival', 'attendance_tick', 'batch', 'caught_mail', 'check_in_link', 'counted_seat',
      'counter', 'document_content', 'document_part', 'edition_data', 'edition_file', 'edition_link', 'event',
      'form_draft', 'held_upload', 'letter', 'notification', 'notification_choice', 'person_merge',
      'person_pair', 'programme_logo', 'publication', 'publication_part', 'publication_text_version',
      'recovery_code', 'remembered_column', 'retention_run', 'roster_upload',
      'saved_figure_link', 'saved_figure_pin', 'schedule_recipient', 'schedule_run', 'session',
      'sign_in_attempt', 'signing_key', 'thread_reading', 'user_account', 'user_country', 'user_identity',
      'user_link', 'user_region', 'webhook', 'webhook_delivery', 'year_change', 'year_count'
    ) ORDER BY tablename
  LOOP
    PERFORM keep_history(one);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE VIEW as_of.event AS SELECT * FROM public.event WHERE at <= public.as_of_moment();
