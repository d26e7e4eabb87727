export type Notice = { readonly title: string; readonly body: string };

const WIDE: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '&': '＆' };

const plain = (text: string): string => text.replaceAll(/[<>&]/g, (sign) => WIDE[sign] ?? sign);

/** Some desktops read markup in the body of a notification: its signs become their full-width look-alikes, which none of them does. */
export function plainNotice({ title, body }: Notice): Notice {
  return { title: plain(title), body: plain(body) };
}
