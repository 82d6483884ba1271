import Database from 'better-sqlite3';

/** Changes a closed or open database behind the back of the store. */
export function edit(database: string, sql: string): void {
  const db = new Database(database);
  db.exec(sql);
  db.close();
}

/** Makes the tables what they were before migration 0003; without documents nothing is lost. */
export function undoDocuments(database: string): void {
  edit(
    database,
    `
      drop table document_search;
      drop table document;
      create table earlier_tombstone (
        channel text not null references channel_head (channel), case_number text not null,
        reason text not null, sequence integer not null, withdrawn_at text not null,
        primary key (channel, case_number)
      );
      insert into earlier_tombstone
        select channel, case_number, reason, sequence, withdrawn_at from tombstone;
      drop table tombstone;
      alter table earlier_tombstone rename to tombstone;
      drop index change_event_record;
      alter table change_event drop column document_id;
      create index change_event_case on change_event (case_number, channel);
      create table earlier_count (
        channel text not null, epoch integer not null, sequence integer not null,
        office_code text not null, flow text not null,
        published integer not null, updated integer not null, withdrawn integer not null,
        primary key (channel, epoch, sequence, office_code, flow)
      );
      insert into earlier_count
        select channel, epoch, sequence, office_code, flow, published, updated, withdrawn
        from change_count;
      drop table change_count;
      alter table earlier_count rename to change_count;
      delete from kysely_migration where name = '0003-documents';
    `,
  );
}

/** Makes the tables what they were before migration 0002; they are those of before 0003. */
export function undoAlarms(database: string): void {
  edit(
    database,
    `
      drop table alarm;
      drop index change_event_case;
      delete from kysely_migration where name = '0002-alarms';
    `,
  );
}
