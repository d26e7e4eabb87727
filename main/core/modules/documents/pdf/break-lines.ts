import LineBreaker from 'linebreak';

/** Width of a text in points. */
export type Measure = (text: string) => number;

const FITS = 0.01;

/**
 * A text in lines of at most `width` points, broken where UAX #14 allows it: Chinese between characters, but no line begins with
 * ，。or ends with （. What is wider than a line by itself (a long address) is broken anywhere.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (measure((line + piece).trimEnd()) <= width + FITS) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const parts = measure(piece.trimEnd()) <= width + FITS ? [piece] : cutAnywhere(piece, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Parts of a text between which a line may end. */
function piecesOf(text: string): string[] {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    pieces.push(text.slice(from, next.position));
    from = next.position;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function cutAnywhere(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && measure(part + character) > width + FITS) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  parts.push(part);
  return parts;
}
