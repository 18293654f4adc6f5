namespace SocialCrm.Benchmarks.People.Names;

/// <summary>Names of Spain and Latin America.</summary>
internal static class SpanishNames
{
    public static NameList Given { get; } = new(.09, 20,
        """
        Maria Jose Carlos Antonio Manuel Juan Luis Francisco Javier Miguel Alejandro Fernando Jorge Ricardo Sergio Eduardo Pedro
        Rafael Alberto Carmen Ana Isabel Cristina Lucia Elena Rosa Pilar Mercedes Dolores Angeles Beatriz Silvia Raquel Marta
        Paula Andrea Sofia Adriana Daniela Valentina Camila Gabriela Mariana Alba Nuria Rocio Inmaculada Concepción Begoña Mónica
        Ángeles Jesús Andrés Ramón Raúl Rubén Óscar Iván Víctor Ángel Tomás Agustín Joaquín Vicente Emilio Julio Ignacio Gonzalo
        Rodrigo Diego Pablo Álvaro Hugo Marcos Mateo Guillermo Esteban Felipe Mario Arturo Alfredo Enrique Salvador Lorenzo
        Jose_Antonio Jose_Luis Jose_Manuel Juan_Carlos Maria_Jose Ana_Belén Francisco_Javier Jose_Maria Consuelo Encarnación
        Amparo Remedios Soledad Purificación Esperanza Yolanda Susana Lorena Mireia Montserrat Noelia Verónica Leticia Blanca
        Inés Clara Celia Irene Eugenia Trinidad Fátima Nerea Ainhoa Aitana Carla Yago Xavier Jordi Iker Unai Gorka Santiago
        """);

    public static NameList Family { get; } = new(.11, 12,
        """
        Rodriguez Garcia Martinez Hernandez Gonzalez Lopez Perez Sanchez Ramirez Torres Rivera Ramos Gomez Flores Diaz Cruz
        Castro Morales Reyes Ruiz Gutierrez Jimenez Castillo Gonzales Alvarez Chavez Silva Romero Vasquez Mendoza Ortiz Moreno
        Munoz Alonso Navarro Dominguez Vazquez Serrano Blanco Molina Suarez Ortega Delgado Rubio Marin Sanz Iglesias Nunez
        Medina Garrido Cortes Santos Lozano Guerrero Cano Prieto Mendez Calvo Gallego Vidal Leon Herrera Marquez Pena Cabrera
        Campos Vega Fuentes Carrasco Diez Caballero Nieto Aguilar Pascual Herrero Santana Lorenzo Hidalgo Montero Ibáñez Gimenez
        Ferrer Duran Vicente Benitez Mora Santiago Arias Vargas Carmona Crespo Roman Pastor Soto Saez Velasco Moya Soler Parra
        Esteban Bravo Gallardo Rojas Pardo Merino Franco Espinosa Lara Izquierdo Rivas Casado Arroyo Redondo Silvestre Vera Rey
        Galán Alcalá Mariño Peñalver Núñez Muñoz Ordóñez Yáñez Echeverría Zabala Iriarte Ugarte Aguirre Etxeberria Montenegro
        """);
}
