/** Colours of paper: dark on white, AA or better, and told apart in grey too. */
export const INK = {
  text: '#1b2733',
  muted: '#52606d',
  rule: '#c9d2dc',
  accent: '#1f4e8c',
  tint: '#eef3f9',
  alert: '#a3221b',
  alertTint: '#fdeeec',
  missing: '#8a5a00',
  missingTint: '#fff5dc',
} as const;

/** One colour and one dash pattern (points on, off) for each line of a chart. */
export const SERIES = [
  { color: '#1f4e8c', dash: null },
  { color: '#b45309', dash: [5, 2] },
  { color: '#0f766e', dash: [2, 2] },
  { color: '#7c3aed', dash: [8, 3] },
  { color: '#52606d', dash: [1, 2] },
] as const;
