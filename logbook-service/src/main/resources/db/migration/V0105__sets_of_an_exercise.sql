-- Sets of one exercise, latest first: without it, whoever asks for a rare one walks through all that the athlete ever logged.
create index logged_set_of_exercise on logged_set (tenant_id, athlete_id, exercise_id, performed_at desc, set_index desc,
                                                   set_id desc);
