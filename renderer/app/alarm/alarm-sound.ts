import { exerciseInAddress } from '../exercise/exercise-address.ts';
import type { Alarm } from './alarms-due.ts';

/** Tones in hertz, one after the other: two that rise before the limit, an insistent fall at it. No file is needed. */
const TONES = { soon: [660, 880], limit: [880, 660, 880, 660, 880, 660] } as const satisfies Record<
  Alarm['phase'],
  readonly number[]
>;
/** What goes before every alarm of an exercise: two low tones, in no real alarm. */
const EXERCISE_MARK = [294, 294] as const;
const TONE_S = 0.16;
const GAP_S = 0.06;
const VOLUME = 0.25;

let context: AudioContext | null = null;
/** Tones that have not ended yet. */
let sounding = 0;

/** Lets go of the sound device after the last tone: while it is held it wakes the machine hundreds of times a second. */
function toneEnded(): void {
  sounding -= 1;
  if (sounding === 0) void context?.suspend();
}

/** Plays the tones of an alarm, in an exercise after its mark. Silent where the machine has no sound or nobody has touched the window yet. */
export async function playAlarm(phase: Alarm['phase']): Promise<void> {
  try {
    context ??= new AudioContext();
    await context.resume();
    let at = context.currentTime + 0.02;
    for (const frequency of [...(exerciseInAddress() === null ? [] : EXERCISE_MARK), ...TONES[phase]]) {
      const tone = new OscillatorNode(context, { frequency, type: 'triangle' });
      const volume = new GainNode(context, { gain: 0 });
      // Faded in and out, or each tone would click.
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(VOLUME, at + 0.02);
      volume.gain.setValueAtTime(VOLUME, at + TONE_S - 0.03);
      volume.gain.linearRampToValueAtTime(0, at + TONE_S);
      sounding += 1;
      tone.addEventListener('ended', toneEnded, { once: true });
      tone.connect(volume).connect(context.destination);
      tone.start(at);
      tone.stop(at + TONE_S);
      at += TONE_S + GAP_S;
    }
  } catch (error) {
    // A workstation without sound still sees the alarm.
    console.warn('The alarm could not be heard.', error);
  }
}
