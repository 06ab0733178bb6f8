-- The queue in counts, for logins that may not read what a job is about: it names members.
CREATE VIEW collector_fleet.queue_counts AS
    SELECT status::text AS status, args ->> 'provider' AS provider, count(*) AS count, min(scheduled_at) AS first
    FROM collector_jobs.procrastinate_jobs GROUP BY 1, 2;
