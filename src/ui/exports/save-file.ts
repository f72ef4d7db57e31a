/** Hands something to the browser as a file to keep. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // Once the click's task is over the browser has the file.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
