const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const two = (value: number): string => String(value).padStart(2, '0');

/** `18:21` minutes and seconds within the hour, `2:19:05` beyond it: a limit that runs down. The sign is dropped; milliseconds. */
export function limitText(ms: number): string {
  const size = Math.abs(ms);
  const [hours, minutes, seconds] = [
    Math.floor(size / HOUR),
    Math.floor((size % HOUR) / MINUTE),
    Math.floor((size % MINUTE) / SECOND),
  ];
  return hours === 0 ? `${two(minutes)}:${two(seconds)}` : `${hours}:${two(minutes)}:${two(seconds)}`;
}
