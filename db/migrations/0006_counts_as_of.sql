-- Counts as of a moment, worked out from the rows as they were then: nothing of them is stored.
DO $$
DECLARE
  seats text := pg_get_viewdef('public.seat_to_count');
  path text := current_setting('search_path');
BEGIN
  PERFORM set_config('search_path', 'as_of, public', true);
  EXECUTE 'CREATE VIEW as_of.counted_seat AS ' || seats;
  PERFORM set_config('search_path', path, true);
END $$;
--> statement-breakpoint
CREATE VIEW as_of.activity_count AS
  SELECT activity_id, role, count(*)::int AS seats, sum(completed::int)::int AS completed, sum(scored::int)::int AS scored, sum(days)::int AS days
  FROM as_of.counted_seat GROUP BY 1, 2;
--> statement-breakpoint
CREATE VIEW as_of.people_of_year AS
  SELECT year, count(DISTINCT person_id)::int AS trainees, (count(DISTINCT person_id) FILTER (WHERE female))::int AS women,
    (count(DISTINCT person_id) FILTER (WHERE completed))::int AS completers
  FROM as_of.counted_seat WHERE role = 'trainee' AND year IS NOT NULL GROUP BY year
  UNION ALL
  SELECT 0, count(DISTINCT person_id)::int, (count(DISTINCT person_id) FILTER (WHERE female))::int, (count(DISTINCT person_id) FILTER (WHERE completed))::int
  FROM as_of.counted_seat WHERE role = 'trainee' AND year IS NOT NULL;
