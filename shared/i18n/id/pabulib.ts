import type { pabulib as english } from '../en/pabulib.ts'

/** Apa yang keliru pada satu baris berkas `.pb`. */
export const pabulib: Record<keyof typeof english, string> = {
  'pb.quote_open': 'tanda kutip dibuka di sini dan tidak pernah ditutup',
  'pb.no_meta': 'berkas .pb diawali dengan baris META',
  'pb.section_twice': 'bagian {section} sudah ada',
  'pb.section_missing': 'bagian {section} tidak ada: tulis satu baris dengan kata ini, lalu tabelnya',
  'pb.meta_header': 'META memerlukan baris judul key;value',
  'pb.meta_key_missing': 'baris META ini tidak mempunyai kunci',
  'pb.meta_key_twice': 'META sudah mempunyai kunci {key}, pada baris {before}',
  'pb.columns_missing': 'baris judul {section} tidak mempunyai kolom {columns}',
  'pb.column_twice': 'baris judul {section} menyebut satu kolom dua kali',
  'pb.too_many_cells':
    'ada {cells} sel, padahal {section} mempunyai {columns} kolom; apit teks yang memuat ; dengan tanda kutip',
  'pb.no_budget': 'META tidak mempunyai kunci budget',
  'pb.budget_unreadable':
    'anggarannya tertulis "{value}": tulislah seperti 1000 atau 1000.50, tanpa pemisah ribuan',
  'pb.cost_unreadable':
    'biaya usulan {id} tertulis "{value}": tulislah seperti 1000 atau 1000.50, tanpa pemisah ribuan',
  'pb.vote_type': 'vote_type pada META harus salah satu dari {types}',
  'pb.default_score': 'hanya default_score 0 yang dapat dihitung',
  'pb.count_differs': '{key} tertulis {said}, padahal berkas ini memuat {found}',
  'pb.id_missing': '{column} belum diisi',
  'pb.project_twice': 'usulan {id} sudah mempunyai baris: {before}',
  'pb.voter_twice': 'pemilih {id} sudah mempunyai baris: {before}',
  'pb.vote_unlisted': 'suara ini menyebut usulan {id}, yang tidak ada dalam daftar',
  'pb.vote_twice': 'suara ini menyebut satu usulan dua kali',
  'pb.choose_one': 'suara choose-1 menyebut {count} usulan',
  'pb.points_count': 'suara ini menyebut {count} usulan, tetapi memberi poin kepada {points}',
  'pb.points_unreadable': 'poinnya tertulis "{value}": hanya bilangan bulat yang dapat dihitung',
}
