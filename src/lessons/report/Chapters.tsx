/** How far each chapter is that was begun, with the link of where it was left. */
import { REPORT } from '../../text/report.ts';
import { TableFrame } from '../../ui/kit/TableFrame.tsx';
import type { Chapter } from '../chapter.ts';
import type { Progress } from '../progress/record.ts';

export function Chapters({ progress, chapters }: { readonly progress: Progress; readonly chapters: readonly Chapter[] }) {
  const begun = chapters.flatMap(({ name, title }) => {
    const visited = progress.chapters[name];
    return visited ? [{ name, title, visited }] : [];
  });
  if (begun.length === 0) return null;
  return (
    <section className="report-chapters">
      <h2>{REPORT.chapters}</h2>
      <TableFrame label={REPORT.chapters}>
        <table className="handed-table">
          <thead>
            <tr>
              <th scope="col">{REPORT.chapter}</th>
              <th scope="col">{REPORT.state}</th>
              <th scope="col">{REPORT.goOn}</th>
            </tr>
          </thead>
          <tbody>
            {begun.map(({ name, title, visited }) => (
              <tr key={name}>
                <th scope="row">{title}</th>
                <td>{visited.done ? REPORT.done : REPORT.begun}</td>
                <td>{visited.link !== '' && <a href={visited.link}>{visited.link}</a>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
