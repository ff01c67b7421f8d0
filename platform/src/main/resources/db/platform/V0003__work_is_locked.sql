-- Whoever announces work locks its entry, so that a worker which sees no more work cannot forget the entry meanwhile.
grant update on pending_work to ${app};
