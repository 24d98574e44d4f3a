-- What figures are counted from, kept true by the database itself: whoever writes seats, attendance, activities, people
-- or the programme's rule changes it in the same transaction. What each seat adds is in counted_seat, one row each. What
-- they add up to is kept as changes that are only ever added (activity_count, year_change), so that two who write never
-- wait for each other; fold_counts() puts them together. rebuild_counts() counts everything anew.

-- The rule of domain/rosters/attended.ts: whether somebody who came to so many sessions has completed an activity.
CREATE FUNCTION days_of(starts date, ends date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT least(coalesce(ends, starts) - starts + 1, 366) $$;
--> statement-breakpoint
CREATE FUNCTION has_completed(attended bigint, starts date, ends date, sessions text[], rate numeric, pass numeric, score numeric)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT starts IS NOT NULL
    AND 1000 * coalesce(attended, 0) >= round(1000 * rate) * days_of(starts, ends) * greatest(cardinality(sessions), 1)
    AND (pass IS NULL OR coalesce(score >= pass, false))
$$;
--> statement-breakpoint
-- How many sessions of a day's attendance count. Where a day is one whole they need no taking apart.
CREATE FUNCTION sessions_that_count(attended smallint[], day date, starts date, ends date, sessions text[])
RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN day NOT BETWEEN starts AND starts + days_of(starts, ends) - 1 THEN 0
    WHEN greatest(cardinality(sessions), 1) = 1 THEN (1 = ANY (attended))::int
    ELSE (SELECT count(DISTINCT each)::int FROM unnest(attended) AS each WHERE each BETWEEN 1 AND cardinality(sessions))
  END
$$;
--> statement-breakpoint
-- What counted_seat is to hold.
CREATE VIEW seat_to_count AS
  SELECT p.id AS participation_id, p.activity_id, p.person_id, p.role,
    CASE WHEN a.status IN ('held', 'reported') THEN extract(year FROM a.starts_on)::smallint END AS year,
    q.gender = 'female' AS female,
    t.days, t.sessions, t.first_day, t.last_day,
    p.score_before IS NOT NULL AND p.score_after IS NOT NULL AS scored,
    has_completed(t.sessions, a.starts_on, a.ends_on, a.sessions,
      coalesce(a.completion_rate, (SELECT (settings ->> 'completionRate')::numeric FROM programme), 0.8), a.pass_mark, p.score_after) AS completed
  FROM participation p
  JOIN activity a ON a.id = p.activity_id
  JOIN person q ON q.id = p.person_id AND q.merged_into_id IS NULL
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS days, min(d.day) AS first_day, max(d.day) AS last_day,
      coalesce(sum(sessions_that_count(d.sessions, d.day, a.starts_on, a.ends_on, a.sessions)), 0)::int AS sessions
    FROM attendance d WHERE d.participation_id = p.id
  ) t;
--> statement-breakpoint
-- Any number will do that nothing else locks: who counts seats shares it, who changes the rule of all has it alone.
CREATE FUNCTION count_alone() RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(7364002) $$;
--> statement-breakpoint
-- What is put back past the triggers (minga.restoring) is counted at the end.
CREATE FUNCTION is_counting() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT current_setting('minga.restoring', true) IS DISTINCT FROM 'on' $$;
--> statement-breakpoint
-- Counts some seats anew. They are locked first, in their order, and read by a later statement: of two who change one
-- seat at once, the second sees what the first one did.
CREATE FUNCTION recount_seats(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ids IS NULL OR NOT is_counting() THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(7364002);
  PERFORM 1 FROM participation WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM counted_seat c
    WHERE c.participation_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM participation p JOIN person q ON q.id = p.person_id AND q.merged_into_id IS NULL WHERE p.id = c.participation_id);
  INSERT INTO counted_seat AS c (participation_id, activity_id, person_id, role, year, female, days, sessions, first_day, last_day, scored, completed)
    SELECT s.participation_id, s.activity_id, s.person_id, s.role, s.year, s.female, s.days, s.sessions, s.first_day, s.last_day, s.scored, s.completed
    FROM seat_to_count s WHERE s.participation_id = ANY (ids)
  ON CONFLICT (participation_id) DO UPDATE SET (activity_id, person_id, role, year, female, days, sessions, first_day, last_day, scored, completed)
    = (excluded.activity_id, excluded.person_id, excluded.role, excluded.year, excluded.female, excluded.days, excluded.sessions, excluded.first_day, excluded.last_day, excluded.scored, excluded.completed)
    WHERE (c.activity_id, c.person_id, c.role, c.year, c.female, c.days, c.sessions, c.first_day, c.last_day, c.scored, c.completed)
      IS DISTINCT FROM (excluded.activity_id, excluded.person_id, excluded.role, excluded.year, excluded.female, excluded.days, excluded.sessions, excluded.first_day, excluded.last_day, excluded.scored, excluded.completed);
END $$;
--> statement-breakpoint
CREATE FUNCTION count_participation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM recount_seats((SELECT array_agg(id) FROM new_rows));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM recount_seats((SELECT array_agg(id) FROM old_rows));
  ELSE
    PERFORM recount_seats((
      SELECT array_agg(n.id) FROM new_rows n JOIN old_rows o ON o.id = n.id
      WHERE (n.activity_id, n.person_id, n.role, n.score_before, n.score_after)
        IS DISTINCT FROM (o.activity_id, o.person_id, o.role, o.score_before, o.score_after)
    ));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_inserted AFTER INSERT ON participation
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_participation();
--> statement-breakpoint
CREATE TRIGGER count_updated AFTER UPDATE ON participation
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_participation();
--> statement-breakpoint
CREATE TRIGGER count_deleted AFTER DELETE ON participation
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_participation();
--> statement-breakpoint
CREATE FUNCTION count_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM recount_seats((SELECT array_agg(DISTINCT participation_id) FROM new_rows));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM recount_seats((SELECT array_agg(DISTINCT participation_id) FROM old_rows));
  ELSE
    PERFORM recount_seats((
      SELECT array_agg(DISTINCT id) FROM (SELECT participation_id FROM old_rows UNION SELECT participation_id FROM new_rows) AS touched (id)
    ));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_inserted AFTER INSERT ON attendance
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_attendance();
--> statement-breakpoint
CREATE TRIGGER count_updated AFTER UPDATE ON attendance
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_attendance();
--> statement-breakpoint
CREATE TRIGGER count_deleted AFTER DELETE ON attendance
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_attendance();
--> statement-breakpoint
CREATE FUNCTION count_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM recount_seats((
    SELECT array_agg(p.id) FROM new_rows n
    JOIN old_rows o ON o.id = n.id
    JOIN participation p ON p.activity_id = n.id
    WHERE (n.status IN ('held', 'reported'), n.starts_on, n.ends_on, n.sessions, n.completion_rate, n.pass_mark)
      IS DISTINCT FROM (o.status IN ('held', 'reported'), o.starts_on, o.ends_on, o.sessions, o.completion_rate, o.pass_mark)
  ));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_updated AFTER UPDATE ON activity
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_activity();
--> statement-breakpoint
CREATE FUNCTION count_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM recount_seats((
    SELECT array_agg(p.id) FROM new_rows n
    JOIN old_rows o ON o.id = n.id
    JOIN participation p ON p.person_id = n.id
    WHERE (n.gender = 'female', n.merged_into_id IS NULL) IS DISTINCT FROM (o.gender = 'female', o.merged_into_id IS NULL)
  ));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_updated AFTER UPDATE ON person
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_person();
--> statement-breakpoint
-- The rule of the whole programme: who has completed is worked out from the sessions that were counted, without reading
-- all attendance again.
CREATE FUNCTION count_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_counting() OR (TG_OP = 'UPDATE' AND NEW.settings ->> 'completionRate' IS NOT DISTINCT FROM OLD.settings ->> 'completionRate') THEN
    RETURN NULL;
  END IF;
  PERFORM count_alone();
  UPDATE counted_seat c SET completed = NOT c.completed
    FROM participation p JOIN activity a ON a.id = p.activity_id
    WHERE p.id = c.participation_id AND a.completion_rate IS NULL
      AND c.completed IS DISTINCT FROM has_completed(c.sessions, a.starts_on, a.ends_on, a.sessions,
        coalesce((NEW.settings ->> 'completionRate')::numeric, 0.8), a.pass_mark, p.score_after);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_changed AFTER INSERT OR UPDATE ON programme FOR EACH ROW EXECUTE FUNCTION count_programme();
--> statement-breakpoint
-- What changed about seats, as what it adds to their activities and to the years of their people.
CREATE FUNCTION add_up_seats() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NOT is_counting() THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO activity_count (activity_id, role, seats, completed, scored, days)
      SELECT activity_id, role, count(*), sum(completed::int), sum(scored::int), sum(days) FROM new_rows GROUP BY 1, 2;
    INSERT INTO year_change (year, person_id, seats, completed, women)
      SELECT year, person_id, count(*), sum(completed::int), sum(female::int) FROM new_rows
      WHERE role = 'trainee' AND year IS NOT NULL GROUP BY 1, 2;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO activity_count (activity_id, role, seats, completed, scored, days)
      SELECT activity_id, role, -count(*), -sum(completed::int), -sum(scored::int), -sum(days) FROM old_rows GROUP BY 1, 2;
    INSERT INTO year_change (year, person_id, seats, completed, women)
      SELECT year, person_id, -count(*), -sum(completed::int), -sum(female::int) FROM old_rows
      WHERE role = 'trainee' AND year IS NOT NULL GROUP BY 1, 2;
  ELSE
    INSERT INTO activity_count (activity_id, role, seats, completed, scored, days)
      SELECT activity_id, role, sum(n), sum(n * completed::int), sum(n * scored::int), sum(n * days)
      FROM (SELECT 1 AS n, * FROM new_rows UNION ALL SELECT -1, * FROM old_rows) AS changed
      GROUP BY 1, 2
      HAVING (sum(n), sum(n * completed::int), sum(n * scored::int), sum(n * days)) IS DISTINCT FROM (0, 0, 0, 0);
    INSERT INTO year_change (year, person_id, seats, completed, women)
      SELECT year, person_id, sum(n), sum(n * completed::int), sum(n * female::int)
      FROM (SELECT 1 AS n, * FROM new_rows UNION ALL SELECT -1, * FROM old_rows) AS changed
      WHERE role = 'trainee' AND year IS NOT NULL
      GROUP BY 1, 2
      HAVING (sum(n), sum(n * completed::int), sum(n * female::int)) IS DISTINCT FROM (0, 0, 0);
  END IF;
  RETURN NULL;
END $body$;
--> statement-breakpoint
CREATE TRIGGER add_up_inserted AFTER INSERT ON counted_seat
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION add_up_seats();
--> statement-breakpoint
CREATE TRIGGER add_up_updated AFTER UPDATE ON counted_seat
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION add_up_seats();
--> statement-breakpoint
CREATE TRIGGER add_up_deleted AFTER DELETE ON counted_seat
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION add_up_seats();
--> statement-breakpoint
-- How many more people are trainees, women among them and completers since year_count was written: whoever has seats now
-- and had none then, less whoever had some and has none. What she had then is what she has now without the changes since.
CREATE FUNCTION people_since(of_year smallint, OUT trainees int, OUT women int, OUT completers int) LANGUAGE sql STABLE AS $$
  SELECT
    coalesce(sum((now.seats > 0)::int - (now.seats > since.seats)::int), 0)::int,
    coalesce(sum((now.women > 0)::int - (now.women > since.women)::int), 0)::int,
    coalesce(sum((now.completed > 0)::int - (now.completed > since.completed)::int), 0)::int
  FROM (
    SELECT person_id, sum(seats) AS seats, sum(completed) AS completed, sum(women) AS women
    FROM year_change WHERE of_year = 0 OR year = of_year
    GROUP BY person_id
    HAVING (sum(seats), sum(completed), sum(women)) IS DISTINCT FROM (0, 0, 0)
  ) AS since
  CROSS JOIN LATERAL (
    SELECT count(*) AS seats, count(*) FILTER (WHERE s.completed) AS completed, count(*) FILTER (WHERE s.female) AS women
    FROM counted_seat s
    WHERE s.person_id = since.person_id AND s.role = 'trainee' AND s.year IS NOT NULL AND (of_year = 0 OR s.year = of_year)
  ) AS now
$$;
--> statement-breakpoint
CREATE VIEW people_of_year AS
  SELECT y.year,
    coalesce(c.trainees, 0) + s.trainees AS trainees,
    coalesce(c.women, 0) + s.women AS women,
    coalesce(c.completers, 0) + s.completers AS completers
  FROM (SELECT year FROM year_count UNION SELECT year FROM year_change UNION SELECT 0::smallint) AS y
  LEFT JOIN year_count c ON c.year = y.year
  CROSS JOIN LATERAL people_since(y.year) AS s;
--> statement-breakpoint
-- Puts together what was added: one at a time, while others go on adding.
CREATE FUNCTION fold_counts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7364003);
  WITH gone AS (
    DELETE FROM activity_count WHERE (activity_id, role) IN (SELECT activity_id, role FROM activity_count GROUP BY 1, 2 HAVING count(*) > 1)
    RETURNING *
  )
  INSERT INTO activity_count (activity_id, role, seats, completed, scored, days)
    SELECT activity_id, role, sum(seats), sum(completed), sum(scored), sum(days) FROM gone GROUP BY 1, 2 HAVING sum(seats) <> 0;
  -- One statement sees one state: people_of_year is read as it is before the changes are taken away.
  WITH gone AS (DELETE FROM year_change)
  INSERT INTO year_count (year, trainees, women, completers)
    SELECT year, trainees, women, completers FROM people_of_year
  ON CONFLICT (year) DO UPDATE SET (trainees, women, completers) = (excluded.trainees, excluded.women, excluded.completers)
    WHERE (year_count.trainees, year_count.women, year_count.completers) IS DISTINCT FROM (excluded.trainees, excluded.women, excluded.completers);
END $$;
--> statement-breakpoint
CREATE FUNCTION rebuild_counts() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was text := coalesce(current_setting('minga.restoring', true), '');
BEGIN
  PERFORM count_alone();
  PERFORM pg_advisory_xact_lock(7364003);
  PERFORM set_config('minga.restoring', 'on', true);
  TRUNCATE counted_seat, activity_count, year_count, year_change;
  INSERT INTO counted_seat (participation_id, activity_id, person_id, role, year, female, days, sessions, first_day, last_day, scored, completed)
    SELECT participation_id, activity_id, person_id, role, year, female, days, sessions, first_day, last_day, scored, completed FROM seat_to_count;
  INSERT INTO activity_count (activity_id, role, seats, completed, scored, days)
    SELECT activity_id, role, count(*), sum(completed::int), sum(scored::int), sum(days) FROM counted_seat GROUP BY 1, 2;
  INSERT INTO year_count (year, trainees, women, completers)
    SELECT coalesce(year, 0), count(DISTINCT person_id), count(DISTINCT person_id) FILTER (WHERE female), count(DISTINCT person_id) FILTER (WHERE completed)
    FROM counted_seat WHERE role = 'trainee' AND year IS NOT NULL
    GROUP BY GROUPING SETS ((year), ());
  PERFORM set_config('minga.restoring', was, true);
END $$;
--> statement-breakpoint
CREATE FUNCTION count_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_counting() THEN
    PERFORM rebuild_counts();
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_emptied AFTER TRUNCATE ON participation FOR EACH STATEMENT EXECUTE FUNCTION count_emptied();
--> statement-breakpoint
CREATE TRIGGER count_emptied AFTER TRUNCATE ON attendance FOR EACH STATEMENT EXECUTE FUNCTION count_emptied();
