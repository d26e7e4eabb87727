import { describe, expect, it } from 'vitest';
import { hostReach, tileUrl, tileUrlProblem } from './tile-url.ts';

describe('addresses of tile servers', () => {
  it.each([
    'localhost',
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.9',
    '172.31.0.1',
    '169.254.1.1',
    '[::1]',
    '[fd00::1]',
    'tiles',
    'maps.bank.internal',
    'gis.local',
  ])('%s is in the own network', (host) => expect(hostReach(host)).toBe('private'));
  it.each(['example.com', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', 'localhost.example.com'])('%s is not', (host) =>
    expect(hostReach(host)).toBe('public'),
  );

  it('have one host and the three numbers', () => {
    expect(tileUrlProblem('http://tiles/{z}/{x}/{y}.png')).toBeNull();
    expect(tileUrlProblem('https://10.0.0.1:8080/tms/{z}/{x}/{-y}?k=1')).toBeNull();
    expect(tileUrlProblem('file:///etc/{z}/{x}/{y}')).toBe('not-http');
    expect(tileUrlProblem('http:///{z}/{x}/{y}')).toBe('not-http');
    expect(tileUrlProblem('http://{s}.tiles/{z}/{x}/{y}')).toBe('host-varies');
    expect(tileUrlProblem('http://a.b{z}/{x}/{y}')).toBe('host-varies');
    expect(tileUrlProblem('http://tiles/{z}/{x}')).toBe('no-placeholders');
    expect(tileUrlProblem('http://tiles/{z}/{x}/{y}/{key}')).toBe('unknown-placeholder');
    expect(tileUrlProblem('http://me:secret@tiles/{z}/{x}/{y}')).toBe('credentials');
    expect(tileUrl('http://t/{z}/{x}/{-y}', 2, 1, 0)).toBe('http://t/2/1/3');
  });
});
