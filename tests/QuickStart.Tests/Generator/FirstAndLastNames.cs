namespace QuickStart.Tests.Generator;

/// <summary>Common names by language.</summary>
internal static class FirstAndLastNames
{
    private static readonly Dictionary<string, (string[] Given, string[] Family)> ByLanguage = new(StringComparer.Ordinal)
    {
        ["fr"] = (
            Words("Camille Léa Manon Chloé Inès Jules Hugo Louis Théo Zoé Amélie François Margaux Noémie Étienne Océane Rémi Élodie Baptiste Anaïs"),
            Words("Martin Bernard Dubois Moreau Laurent Lefèvre Girard Bonnet Rousseau Fontaine Chevalier Gauthier Perrin Mercier Lambert Faure Garnier Besançon")),
        ["en"] = (
            Words("Olivia Amelia Isla Ava Freya George Harry Oscar Arthur Theo Siobhan Priya Imogen Callum Rhys Megan Tobias Zara Ewan Harriet"),
            Words("Smith Taylor Walker Patel Hughes O'Brien Clarke Bennett Foster Graham Whitfield Marsh Osborne Kaur Doyle Fletcher Ashworth MacLeod")),
        ["de"] = (
            Words("Lena Mia Hannah Emma Jonas Finn Paul Lukas Jörg Anke Sönke Wiebke Karla Björn Greta Nils Heike Malte Svenja Özlem"),
            Words("Müller Schmidt Fischer Weber Petersen Hansen Krüger Schröder Brandt Lorenzen Yılmaz Voß Kühn Clausen Behrens Wulf Möller Jansen")),
        ["pt"] = (
            Words("Beatriz Matilde Leonor Inês João Tomás Gonçalo Rita Duarte Catarina Simão Margarida Vasco Joana Tiago Marta Rúben Íris Luísa Afonso"),
            Words("Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Ribeiro Teixeira Magalhães Neves Araújo Pinto Lopes")),
    };

    public static string Given(Dice dice, string language) => dice.Pick(ByLanguage[language].Given);

    public static string Family(Dice dice, string language) => dice.Pick(ByLanguage[language].Family);

    private static string[] Words(string words) => words.Split(' ');
}
