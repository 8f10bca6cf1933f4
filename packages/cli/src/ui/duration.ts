/** Whole seconds in words, such as `12 s`, `2 min 05 s`, `1 h 02 min`. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${padded(whole % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${padded(minutes % 60)} min`;
}

/** An estimate in words that do not pretend to know better: in steps of 5 seconds below a minute, then of minutes. */
export function aboutText(seconds: number): string {
  if (seconds < 57.5) return `about ${Math.max(5, Math.round(seconds / 5) * 5)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${Math.max(1, minutes)} min` : `about ${Math.round(minutes / 60)} h`;
}

function padded(value: number): string {
  return String(value).padStart(2, "0");
}
