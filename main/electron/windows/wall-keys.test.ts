import { describe, expect, it } from 'vitest';
import { wallKey, type KeyInput } from './wall-keys.ts';

const press = (key: string, held: Partial<KeyInput> = {}): KeyInput => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  control: false,
  alt: false,
  meta: false,
  ...held,
});

describe('keys on a wall', () => {
  it.each([' ', 'ArrowLeft', 'ArrowRight', 'Escape', '1'])('lets the page have %s', (key) => {
    expect(wallKey(press(key))).toBe('page');
  });
  it.each([
    press('r', { control: true }),
    press('w', { control: true }),
    press('q', { control: true }),
    press('q', { meta: true }),
    press('q', { alt: true }),
    press('F4', { alt: true }),
    press('i', { control: true }),
    press('1', { control: true }),
    press('F5'),
    press('F11'),
    press('Tab'),
    press('Alt', { alt: true }),
    press('ContextMenu'),
  ])('locks $key', (input) => {
    expect(wallKey(input)).toBe('locked');
  });
  it('lets staff leave, on a Mac too, where Alt makes another letter of it', () => {
    expect(wallKey(press('q', { control: true, alt: true }))).toBe('leave');
    expect(wallKey(press('œ', { code: 'KeyQ', meta: true, alt: true }))).toBe('leave');
  });
});
