/** What no driver can do, as events: functions that run in the page, whole in themselves. */

/**
 * Pastes on the page: no driver can put markup on the clipboard.
 *
 * @param {{ data: Record<string, string>, times?: number }} what texts by type, and how often each is repeated
 */
export function pasteOnPage({ data, times = 1 }) {
  const clipboardData = new DataTransfer();
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value.repeat(times));
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox takes none in the constructor.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  document.body.dispatchEvent(event);
}

/**
 * Drops files on the page: no driver can drag from outside.
 *
 * @param {{ name: string, content: string }[]} files
 */
export function dropOnPage(files) {
  const dataTransfer = new DataTransfer();
  for (const { name, content } of files) dataTransfer.items.add(new File([content], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}
