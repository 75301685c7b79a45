import type { Role } from '@inbox/contracts/identity/roles';

interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Invented people. */
// prettier-ignore
const operatorNames = [
  'Ana Marín', 'Ben Okafor', 'Chiara Lombardi', 'Dmitri Sokolov', 'Eun-ji Park', 'Fatima Zahra Idrissi', 'Gustav Lindqvist',
  'Hana Kobayashi', 'Ibrahim Diallo', 'Joana Ferreira', 'Kwame Mensah', 'Leila Haddad', 'Mateusz Wójcik', 'Nadia Rahman',
  'Oisín Byrne', 'Priya Raman', 'Quentin Moreau', 'Rosa Delgado', 'Sven Aaltonen', 'Thandiwe Nkosi', 'Umut Yıldız',
  'Valentina Rossi', 'Wei Zhang', 'Ximena Quispe', 'Yusuf Demir', 'Zofia Kamińska', 'Aroha Ngata', 'Bogdan Ionescu',
  'Camille Tremblay', 'Dinh Thu Trang', 'Elif Kaya', 'Farid Mansouri', 'Giorgi Beridze', 'Helga Jónsdóttir', 'Ismael Cruz',
  'Jelena Petrović', 'Kofi Asante', 'Lucía Herrera', 'Mihai Popa', 'Nkechi Eze', 'Omar Farouk', 'Pilar Navarro', 'Rania Saleh',
  'Samir Bose', 'Tomáš Novák', 'Usha Patel', 'Viktor Horvat', 'Wanjiru Kamau', 'Yara Nassar', 'Zeynep Aydın',
];

const others: readonly DemoPerson[] = [
  { email: 'manager@demo.test', name: 'Marta Keller', role: 'manager' },
  { email: 'admin@demo.test', name: 'Arjun Mehta', role: 'admin' },
  { email: 'platform-admin@demo.test', name: 'Petra Vance', role: 'platform-admin' },
  { email: 'auditor@demo.test', name: 'Odile Garnier', role: 'auditor' },
  { email: 'analyst@demo.test', name: 'Noah Adeyemi', role: 'analyst' },
];

/** Everybody of the demo workspace: fifty operators and one of each other role. */
export const demoPeople: readonly DemoPerson[] = [
  ...operatorNames.map((name, index) => ({
    email: `operator${String(index + 1).padStart(2, '0')}@demo.test`,
    name,
    role: 'operator' as const,
  })),
  ...others,
];
