namespace SocialCrm.Benchmarks.People.Names;

/// <summary>Names of France, Belgium and Quebec.</summary>
internal static class FrenchNames
{
    public static NameList Given { get; } = new(.07, 25,
        """
        Marie Jean Pierre Michel André Philippe Alain Bernard Jacques Daniel Christophe Nicolas Laurent Stéphane Frédéric Olivier
        Julien Sébastien Guillaume Thibaut Antoine Alexandre Benoît Mathieu Jérôme Vincent Thierry Pascal Christian Gérard Gilles
        Hugues Édouard Emmanuel Grégoire Étienne Léon Noël René Roger Robert Yves Luc Rémy Cédric Damien Loïc Nathalie Isabelle
        Sylvie Catherine Martine Christine Françoise Valérie Sandrine Stéphanie Véronique Sophie Céline Chantal Patricia Anne
        Brigitte Julie Monique Aurélie Nicole Laurence Annie Émilie Dominique Virginie Corinne Élodie Christelle Camille Caroline
        Lucie Josette Maryse Colette Andrée Agnès Agathe Madeleine Marianne Cécile Emmanuelle Victoire Éléonore Adèle Zoé Inès
        Manon Chloé Léa Océane Margaux Élise Juliette Louise Jeanne Simone Odette Paulette Gilberte Thérèse Hélène Geneviève
        """);

    public static NameList Family { get; } = new(.06, 12,
        """
        Martin Bernard Dubois Durand Petit Leroy Moreau Simon Laurent Lefebvre Michel Bertrand Roux Vincent Fournier Morel Girard
        Lefèvre Mercier Dupont Bonnet François Legrand Garnier Faure Rousseau Guérin Muller Roussel Nicolas Perrin Morin Mathieu
        Clément Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Noël Gérard Nguyen Lemaire Duval Denis Roche Meunier Joly
        Brun Blanchard Giraud Rivière Barbier Arnaud Renaud Gaillard Aubert Lacroix Leclerc Colin Vidal Picard Renard Caron Aubry
        Leger Guillot Marchand Olivier Dupuis Rey Poirier Perrot Royer Benoît Carpentier Dupuy Huet Maillard Charpentier Fleury
        Hubert Collet Baron Pichon Le_Gall Le_Goff de_Oliveira Besnard Hamel Lebrun Ferrand Delmas Pelletier Tessier Vasseur
        """);
}
