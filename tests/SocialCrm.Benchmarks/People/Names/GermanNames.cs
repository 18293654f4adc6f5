namespace SocialCrm.Benchmarks.People.Names;

/// <summary>Names of Germany, Austria, Switzerland and the North.</summary>
internal static class GermanNames
{
    public static NameList Given { get; } = new(.05, 25,
        """
        Peter Wolfgang Klaus Jürgen Günter Dieter Manfred Uwe Horst Bernd Frank Andreas Stefan Thomas Ralf Jörg Torsten Matthias
        Markus Sven Lars Jens Kai Heiko Holger Karsten Tobias Florian Sebastian Lukas Jonas Felix Maximilian Moritz Niklas Jannik
        Emil Anton Ludwig Heinrich Friedrich Ursula Monika Petra Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela
        Claudia Susanne Gabriele Christa Christine Elke Angelika Heike Birgit Silke Anja Katrin Sandra Nadine Melanie Lena Leonie
        Johanna Mathilda Frieda Käte Heidrun Irmgard Liesel Annegret Ilse Brigitta Jari Mika Aino Eero Björn Gustav Astrid
        Ingeborg Freja Signe Maja Linnea Solveig Magnus Nils Rasmus Søren Mette Birthe Agnieszka Katarzyna Piotr Zofia Marek
        """);

    public static NameList Family { get; } = new(.05, 12,
        """
        Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder
        Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze
        Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiss Jung Hahn Schubert Vogel
        Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Albrecht Schuster Simon Ludwig Böhm Winter Kraus
        Virtanen Korhonen Lindqvist Johansson Nilsson Hansen Olsen Larsen Sørensen Kowalski Nowak Wójcik Kamiński Stange Losekann
        """);
}
