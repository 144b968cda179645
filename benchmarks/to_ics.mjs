// What a plain program in JavaScript does: every event's last report as an entry of one calendar, nothing checked.
import { readFileSync, writeFileSync } from "node:fs";
import { ICalCalendar } from "ical-generator";
import { CORE_SCHEMA, load } from "js-yaml";

const [source, target] = process.argv.slice(2);
const calendar = new ICalCalendar({ name: "Events" });
for (const record of load(readFileSync(source, "utf8"), { schema: CORE_SCHEMA }).events) {
  const last = record.reports.at(-1);
  calendar.createEvent({
    id: `${record.id}@desk.gov.kz`,
    start: new Date(last.when.slice(0, 10)),
    allDay: true,
    summary: record.title,
    location: last.place,
    description: [...last.agenda, last.outcome].join("\n"),
  });
}
writeFileSync(target, calendar.toString());
