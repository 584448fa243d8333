/** What is wrong with a line of a `.pb` file. Plain places for values only: the reader fills them in without a library. */
export const pabulib = {
  'pb.quote_open': 'a quote is opened here and never closed',
  'pb.no_meta': 'a .pb file begins with the line META',
  'pb.section_twice': 'there is a section {section} already',
  'pb.section_missing': 'the section {section} is missing: a line with this word and its table',
  'pb.meta_header': 'META needs the header key;value',
  'pb.meta_key_missing': 'this line of META has no key',
  'pb.meta_key_twice': 'META has the key {key} already, on line {before}',
  'pb.columns_missing': 'the header of {section} has no column {columns}',
  'pb.column_twice': 'the header of {section} names a column twice',
  'pb.too_many_cells': '{cells} cells, but {section} has {columns} columns; put text with ; in quotes',
  'pb.no_budget': 'META has no key budget',
  'pb.budget_unreadable':
    'the budget is "{value}": write it as 1000 or 1000.50, without separators for thousands',
  'pb.cost_unreadable':
    'the cost of project {id} is "{value}": write it as 1000 or 1000.50, without separators for thousands',
  'pb.vote_type': 'vote_type of META must be one of {types}',
  'pb.default_score': 'only a default_score of 0 can be counted',
  'pb.count_differs': '{key} is {said}, but the file has {found}',
  'pb.id_missing': 'the {column} is missing',
  'pb.project_twice': 'the project {id} has a line already: {before}',
  'pb.voter_twice': 'the voter {id} has a line already: {before}',
  'pb.vote_unlisted': 'the vote names the project {id}, which is not listed',
  'pb.vote_twice': 'the vote names a project twice',
  'pb.choose_one': 'a choose-1 vote names {count} projects',
  'pb.points_count': 'the vote names {count} projects, but gives points to {points}',
  'pb.points_unreadable': 'the points are "{value}": only whole numbers can be counted',
} as const
