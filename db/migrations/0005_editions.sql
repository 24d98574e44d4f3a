-- What is frozen stays as it is, whoever asks: an edition's data, its documents and their bytes are written while it is
-- made, and never changed or deleted after that. What may still happen to an edition is that it is withdrawn.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A database that is filled from a backup, or emptied for one, begins anew.
  IF TG_OP = 'TRUNCATE' AND current_setting('minga.restoring', true) = 'on' THEN
    RETURN NULL;
  END IF;
  -- What names somebody who is to be forgotten is erased whole; the edition itself stays.
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME <> 'edition' AND current_setting('minga.forgetting', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'what is frozen is not changed: % of %', lower(TG_OP), TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION only_while_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('minga.restoring', true) IS DISTINCT FROM 'on'
    AND NOT EXISTS (SELECT 1 FROM edition WHERE id = NEW.edition_id AND status = 'making') THEN
    RAISE EXCEPTION 'what is frozen is not added to: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION only_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['status', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'valid_from'];
BEGIN
  IF OLD.status = 'making' THEN
    may_change := may_change || ARRAY['made_at', 'digest', 'titles'];
  ELSIF NOT (OLD.status = NEW.status OR (OLD.status = 'frozen' AND NEW.status = 'withdrawn')) THEN
    RAISE EXCEPTION 'what is frozen is not changed: edition' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF to_jsonb(OLD) - may_change IS DISTINCT FROM to_jsonb(NEW) - may_change
    OR (OLD.status = 'withdrawn' AND to_jsonb(OLD) - 'valid_from'::text IS DISTINCT FROM to_jsonb(NEW) - 'valid_from'::text) THEN
    RAISE EXCEPTION 'what is frozen is not changed: edition' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_frozen_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'DELETE' OR OLD IS DISTINCT FROM NEW) AND EXISTS (SELECT 1 FROM edition_file WHERE digest = OLD.digest) THEN
    RAISE EXCEPTION 'what is frozen is not changed: % of %', lower(TG_OP), TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER only_withdrawn BEFORE UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION only_withdrawn();
--> statement-breakpoint
CREATE TRIGGER refuse_delete BEFORE DELETE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON edition_data FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER only_while_made BEFORE INSERT ON edition_data FOR EACH ROW EXECUTE FUNCTION only_while_made();
--> statement-breakpoint
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON edition_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER only_while_made BEFORE INSERT ON edition_file FOR EACH ROW EXECUTE FUNCTION only_while_made();
--> statement-breakpoint
CREATE TRIGGER keep_frozen_bytes BEFORE UPDATE OR DELETE ON document_content FOR EACH ROW EXECUTE FUNCTION keep_frozen_bytes();
--> statement-breakpoint
CREATE TRIGGER keep_frozen_bytes BEFORE UPDATE OR DELETE ON document_part FOR EACH ROW EXECUTE FUNCTION keep_frozen_bytes();
--> statement-breakpoint
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['edition', 'edition_data', 'edition_file'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', one);
  END LOOP;
END $$;
