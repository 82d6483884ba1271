import { prepareConnection } from '@discferry/audit-trail';
import Database from 'better-sqlite3';

/** Changes a closed or open database behind the back of the store; the seals change with it. */
export function edit(database: string, sql: string): void {
  const db = new Database(database);
  prepareConnection(db);
  db.exec(sql);
  db.close();
}

/** Makes the tables what they were before migration 0005. */
export function undoRequests(database: string): void {
  edit(
    database,
    `
      drop table receipt_conflict;
      drop table receipt;
      drop table return_package;
      drop table return_head;
      drop table reply_settled;
      drop table reply_conflict;
      drop table reply;
      drop table request_attachment;
      drop table attachment_part;
      drop table attachment;
      drop table request;
      drop table binding;
      drop trigger if exists seal_alarm_insert;
      drop trigger if exists seal_alarm_update;
      alter table alarm drop column sent_sequence;
      delete from kysely_migration where name in ('0005-requests', '0006-settled-replies');
    `,
  );
}

/** Makes the tables what they were before migration 0004; they are those of before 0005. */
export function undoTamperEvidence(database: string): void {
  undoRequests(database);
  const db = new Database(database);
  const made = db
    .prepare(
      `select type, name from sqlite_schema
       where type in ('trigger', 'table') and name glob 'seal_*' or name = 'audit_entry'
       order by type desc`,
    )
    .all() as { type: string; name: string }[];
  for (const { type, name } of made) db.exec(`drop ${type} "${name}"`);
  db.exec(`delete from kysely_migration where name = '0004-tamper-evidence'`);
  db.close();
}

/** Makes the tables what they were before migration 0003; without documents nothing is lost. */
export function undoDocuments(database: string): void {
  undoTamperEvidence(database);
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
