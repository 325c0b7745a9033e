'use strict';
(() => {
  document.documentElement.classList.add('js');

  // Sheets: the address after # says which one is open, so links, the back button and the keyboard all work.
  const sheetOf = () => {
    const element = document.getElementById(location.hash.slice(1));
    return element instanceof HTMLDialogElement ? element : null;
  };
  let opener = null;
  document.addEventListener('click', (event) => {
    opener = event.target.closest('a[href^="#cell-"]') ?? opener;
  });
  const forget = () => history.replaceState(null, '', location.href.split('#')[0] + '#');
  const route = () => {
    const wanted = sheetOf();
    document.querySelectorAll('dialog[open]').forEach((sheet) => {
      if (sheet !== wanted) sheet.close();
    });
    if (wanted && !wanted.open) {
      wanted.showModal();
      wanted.scrollTop = 0;
      wanted.querySelector('h2').focus({ preventScroll: true });
    }
  };
  document.querySelectorAll('dialog').forEach((sheet) => {
    sheet.addEventListener('close', () => {
      if (sheetOf() !== sheet) return;
      forget();
      opener?.focus({ preventScroll: true });
    });
    sheet.addEventListener('click', (event) => {
      if (event.target === sheet || event.target.closest('.close')) {
        event.preventDefault();
        sheet.close();
      }
    });
  });
  addEventListener('hashchange', route);
  route();

  // Code: a button copies it; where the clipboard is out of reach it selects it, ready to be copied.
  document.querySelectorAll('.code').forEach((block) => {
    const code = block.querySelector('code');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = 'Selected';
      }
    });
    block.querySelector('p').append(button);
  });

  // Tables: a heading sorts by its column, a second time the other way round.
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.v ?? cell.textContent.trim();
    const [part, whole] = text.replaceAll(',', '').split(' of ').map(Number);
    if (text === '' || Number.isNaN(part)) return text.toLowerCase();
    return whole > 0 ? part / whole : part;
  };
  const compare = (a, b) => {
    if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
    return typeof a === 'number' ? -1 : 1;
  };
  const sort = (table, column, heading) => {
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    table.querySelectorAll('th[aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => [valueOf(row, column), row]);
    rows.sort((a, b) => (descending ? compare(b[0], a[0]) : compare(a[0], b[0])));
    body.append(...rows.map((row) => row[1]));
  };
  document.querySelectorAll('table[data-sortable]').forEach((table) => {
    Array.from(table.tHead.rows[0].cells).forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sort(table, column, heading));
      heading.append(button);
    });
  });

  // Filters: a row stays if it has what each field asks for.
  document.querySelectorAll('form[data-filter]').forEach((form) => {
    const target = document.getElementById(form.dataset.filter);
    const rows = Array.from(target.querySelectorAll('tbody > tr'));
    const output = form.querySelector('output');
    const fits = (row, name, value) =>
      name === 'text' ? row.textContent.toLowerCase().includes(value.toLowerCase()) : row.dataset[name] === value;
    const apply = () => {
      const wanted = Array.from(new FormData(form)).filter(([, value]) => value !== '');
      rows.forEach((row) => {
        row.hidden = !wanted.every(([name, value]) => fits(row, name, value));
      });
      target.querySelectorAll('[data-group]').forEach((group) => {
        group.hidden = !group.querySelector('tbody > tr:not([hidden])');
      });
      const shown = rows.filter((row) => !row.hidden).length;
      output.textContent = wanted.length === 0 ? '' : `${shown} of ${rows.length} rows`;
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
  });
})();
