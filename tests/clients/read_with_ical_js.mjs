// Reads calendars as Thunderbird and Nextcloud do: each line of input is a calendar as JSON ({"ics": text} or {"jcal": text}),
// each line of output the list of its entries, or {"error": words}.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const ICAL = createRequire(process.argv[2] + "/")("ical.js");
const MOST_STARTS = 40;
ICAL.design.strict = true; // what Thunderbird would have to guess is an error here

const shown = (time) => (time.isDate ? time.toString() : time.convertToZone(ICAL.Timezone.utcTimezone).toString());

function starts(event) {
  if (!event.isRecurring()) return [shown(event.startDate)];
  const found = [];
  const iterator = event.iterator();
  for (let time; found.length < MOST_STARTS && (time = iterator.next()); ) found.push(shown(time));
  return found;
}

function entry(component) {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    whole_days: event.startDate.isDate,
    start: shown(event.startDate),
    end: shown(event.endDate),
    status: component.getFirstPropertyValue("status"),
    starts: starts(event),
    description: event.description,
    place: event.location,
  };
}

function read({ ics, jcal }) {
  const calendar = new ICAL.Component(jcal ? JSON.parse(jcal) : ICAL.parse(ics));
  return calendar.getAllSubcomponents("vevent").map(entry);
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let answer;
  try {
    answer = read(JSON.parse(line));
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
