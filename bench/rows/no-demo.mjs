// Stands in for the demo's filling: the demo's accounts and tokens are opened, no story is told.
